import type { Locator, Page } from 'playwright-core'

const ready = (page: Page): Locator => page.getByRole('button', { name: '看答案', exact: true })

export function practiceUrl(query: { first?: string; kind?: string } = {}): string {
  const text = new URLSearchParams(query).toString()
  return `/subpackages/quiz/practice/index${text ? `?${text}` : ''}`
}

/** The page left behind stays visible for the time of the turn. */
export async function pageTurned(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const shown = Array.from(document.querySelectorAll('.page')).filter(each => each.checkVisibility())
    // The new page slides in.
    return shown.length === 1 && shown[0]?.closest('.taro_page')?.getBoundingClientRect().left === 0
  })
}

export const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 })

/** 第2题，共5题 */
export const stepLabel = (page: Page): Locator => page.getByText(/^第\d+[题条]，共\d+[题条]$/)

/** Answers the open question, of whatever type, with its first options. */
export async function answerAnyhow(page: Page): Promise<void> {
  await stepLabel(page).waitFor()
  const boxes = page.getByRole('checkbox')
  if ((await boxes.count()) === 0) return page.getByRole('radio').first().click()
  for (const box of await boxes.all()) await box.click()
}

export async function seeAnswer(page: Page): Promise<void> {
  await ready(page).click()
  await page.getByRole('heading', { name: '接下来怎么做' }).waitFor()
}

/** Goes from the explanation to the next question, or to the result. */
export async function goOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(下一题|看结果)$/ }).click()
}

/** From the open question to the result. */
export async function finishPractice(page: Page): Promise<void> {
  const result = page.getByRole('heading', { name: /^答对了\d题$/ })
  for (let question = 0; question < 5; question += 1) {
    await answerAnyhow(page)
    await seeAnswer(page)
    await goOn(page)
    if (await result.isVisible()) return
  }
  await result.waitFor()
}
