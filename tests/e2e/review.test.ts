import type { Page } from 'playwright-core'
import { encode } from 'uqr'
import { attemptsOnceThere } from './support/attempts'
import { flawsOf } from './support/flawsOf'
import { focusOf, tabTo } from './support/focus'
import { codeOnPoster } from './support/poster'
import { practiceUrl } from './support/practice'
import { setStage } from './support/stage'
import { keepTextSize } from './support/textSize'

const stage = setStage()

const week = 7 * 86_400_000
const tally = { scamSeen: 6, hits: 6, genuineSeen: 6, falseAlarms: 1, answered: 12, right: 11 }
const weak = { scamSeen: 4, hits: 1, genuineSeen: 4, falseAlarms: 0, answered: 8, right: 5 }

/** As if so much had been done on this phone, with a whole checkup a week ago. */
async function practisedBefore(page: Page): Promise<void> {
  const finishedAt = new Date(Date.now() - week).toISOString()
  const state = { cards: {}, byKind: { rebate: tally, police: weak, credit: tally }, sittings: [{ attemptId: 'whole', mode: 'checkup', finishedAt, right: 7, total: 10 }] }
  await page.goto('/')
  await page.evaluate(kept => localStorage.setItem('quiz-learning', kept), JSON.stringify({ data: JSON.stringify({ state, version: 1 }) }))
}

test('a week after a checkup home offers six unseen messages, done by keyboard; then it is quiet again', async () => {
  const { context, page } = stage.phone
  await keepTextSize(context, 'largest')
  await practisedBefore(page)
  await page.goto('/')
  await page.getByRole('link', { name: /^小体检\s*体检满1周了/ }).waitFor()
  expect(await flawsOf(page)).toEqual([])
  await tabTo(page, /^小体检\s*体检满1周了/, 'link')
  await page.keyboard.press('Enter')
  for (let at = 1; at <= 6; at += 1) {
    await page.getByText(`第${at}条，共6条`).waitFor()
    await tabTo(page, /^(诈骗|正常|拿不准)$/, 'radio')
    await page.keyboard.press('Space')
    await tabTo(page, at === 6 ? /^交卷，看结果$/ : /^下一条$/, 'button')
    await page.keyboard.press('Enter')
  }
  await page.getByText('约3周后，首页会有一次小体检').waitFor()
  expect(await flawsOf(page)).toEqual([])
  expect(await attemptsOnceThere(stage.journey, 1)).toMatchObject([{ mode: 'checkup', total: 6 }])
  await page.goto('/')
  await page.getByRole('link', { name: /^防骗体检/ }).waitFor()
})

test('putting it off leaves the focus on its row, also where home and 答题 are both in the document', async () => {
  const { page } = stage.phone
  await practisedBefore(page)
  await page.goto('/')
  await page.getByRole('link', { name: '答题', exact: true }).click()
  await page.getByRole('heading', { name: '每天练几题' }).waitFor()
  await tabTo(page, /^小体检，明天再说$/, 'button')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.activeElement?.textContent?.trim().startsWith('防骗体检'))
  await page.keyboard.press('Tab')
  expect((await focusOf(page)).name).toMatch(/^有奖竞答/)
})

test('我的识骗力 says in plain words what can be told, and 怎么算的 opens and closes by keyboard', async () => {
  const { context, page } = stage.phone
  await keepTextSize(context, 'largest')
  await practisedBefore(page)
  await page.goto('/subpackages/quiz/progress/index')
  await page.getByText('大多分得清').waitFor()
  expect(await flawsOf(page)).toEqual([])
  await tabTo(page, /^怎么算的$/, 'button')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: '怎么算的' }).waitFor()
  expect(await flawsOf(page)).toEqual([])
  expect((await focusOf(page)).inDialog).toBe(true)
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('link', { name: /^冒充公检法\s*诈骗4条，\s*认出1条/ }).click()
  await page.getByText('第1题，共5题').waitFor()
})

test('the card is drawn with a code that opens the same practice, and takes a nickname', async () => {
  const { context, page } = stage.phone
  await keepTextSize(context, 'largest')
  await practisedBefore(page)
  await page.goto('/subpackages/quiz/card/index')
  await page.getByRole('img', { name: '卡片：我现在分得清刷单返利，贷款、征信。扫二维码，一起练5题。' }).first().waitFor()
  const { data } = encode(new URL(practiceUrl(), page.url()).href, { ecc: 'M', border: 0 })
  expect(await codeOnPoster(page, data.length)).toEqual(data)
  await page.locator('.field input').fill('老王138')
  await page.getByRole('button', { name: '写到卡片上' }).click()
  await page.getByText('不要写数字，免得像号码。').waitFor()
  expect(await flawsOf(page)).toEqual([])
  await page.locator('.field input').fill('老王')
  await page.getByRole('button', { name: '写到卡片上' }).click()
  await page.getByRole('img', { name: /^卡片：老王现在分得清/ }).first().waitFor()
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: '存到手机' }).click()
  expect((await saved).suggestedFilename()).toBe('识骗卡片.png')
})
