import type { Locator, Page } from 'playwright-core'

export const feedUrl = '/pages/cases/index'

/** The cards that are drawn, from the top. */
export const cards = (page: Page): Locator => page.locator('#feed .case-card')

/** Opens the feed and waits for its first card. */
export async function openFeed(page: Page): Promise<void> {
  await page.goto(feedUrl)
  await cards(page).first().waitFor()
}

/** The titles of the cards that are drawn. */
export const titles = (page: Page): Promise<string[]> => page.locator('#feed .case-card .h2').allInnerTexts()

/** What scrolls: Taro keeps every tab in a box of its own. */
export const scroller = (page: Page): Locator => page.locator('.taro_page', { has: page.locator('#feed') })

export async function search(page: Page, words: string): Promise<void> {
  await page.getByRole('searchbox', { name: '搜索案例' }).fill(words)
}

/** Waits until something has been found, or nothing, for these words. */
export async function searched(page: Page, words: string): Promise<string[]> {
  await search(page, words)
  await page.getByText(`“${words}”`, { exact: true }).waitFor()
  await cards(page).first().waitFor()
  return titles(page)
}

/** 一共71条，都在这里了: after the last card. */
export const endOf = (page: Page, count: number | RegExp = /\d+/): Locator =>
  page.locator('.feed-end').filter({ hasText: new RegExp(`一共${typeof count === 'number' ? count : count.source}条，都在这里了`) })

/** Scrolls on until the list says that it ends. */
export async function scrollToEnd(page: Page): Promise<void> {
  const end = endOf(page)
  for (let turns = 0; turns < 400 && (await end.count()) === 0; turns += 1) {
    await scroller(page).evaluate(box => box.scrollTo(0, box.scrollHeight))
    await page.waitForTimeout(30)
  }
  await end.waitFor()
  // The last page came while its beginning was at the foot of the screen, and drawn cards differ in height from supposed ones.
  await page.waitForFunction(() => {
    const box = Array.from(document.querySelectorAll('.taro_page')).find(each => each.querySelector('#feed'))
    const spacer = document.querySelector<HTMLElement>('#feed > :last-child')
    box?.scrollTo(0, box.scrollHeight)
    return spacer?.style.height === '0px'
  })
}

/** Waits until the case with this title stands first. */
export async function firstIs(page: Page, title: string): Promise<void> {
  await page.waitForFunction(wanted => document.querySelector<HTMLElement>('#feed .case-card .h2')?.innerText === wanted, title)
}
