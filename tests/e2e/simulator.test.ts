import type { Page } from 'playwright-core'
import { scenarioFiles } from '../../content/scenarios'
import type { Move, Scenario } from '../../contract/scenario'
import { routes } from '../../src/routes'
import { shortestSafePath } from '../../tools/content-rules/scenarioSearch'
import { flawsOf } from './support/flawsOf'
import { focusOf, tabTo } from './support/focus'
import { button, row } from './support/guide'
import { soon } from './support/soon'
import { setStage } from './support/stage'
import { keepTextSize } from './support/textSize'

const stage = setStage({ serviceWorkers: 'allow' })
const scenarios = scenarioFiles as readonly Scenario[]
const police = scenarios.find(({ id }) => id === 'scenario-police') as Scenario
const path = shortestSafePath(police) as Move[]

const choose = (page: Page, { text }: Pick<Move, 'text'>) => button(page, text).click()
/** A move of the way at which there was a sign. */
const signed = path.find((move, i) => i > 0 && Object.values(police.nodes).some(({ moves, sign }) => sign && moves?.some(({ id, text }) => id === move.id && text === move.text))) as Move
/** Asks for the whole way, stretch by stretch. @returns how often */
async function openPath(page: Page): Promise<number> {
  const more = page.locator('.sim-more .button:visible')
  for (let i = 0; ; i++) {
    if ((await more.count()) === 0) return i
    await more.click()
    await page.locator(`#path-${i}`).waitFor()
  }
}
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
/** 练习 is on the screen itself, however far the page is scrolled. */
const practiceInSight = (page: Page) =>
  page.locator('.sim-practice:visible').evaluate(mark => {
    const { bottom, top } = mark.getBoundingClientRect()
    return top >= 0 && bottom <= innerHeight && document.elementsFromPoint(mark.getBoundingClientRect().left + 4, (top + bottom) / 2).includes(mark)
  })

test('a resident finds it, answers by buttons and by typing, looks back and tries another move; axe and layout are clean', async () => {
  const { page, complaints } = stage.phone
  await page.goto('/pages/quiz/index')
  await row(page, '骗局模拟器').click()
  await row(page, police.title).waitFor()
  expect(await flawsOf(page)).toEqual([])
  await row(page, police.title).click()
  await heading(page, police.title)
  expect(await flawsOf(page)).toEqual([])
  await button(page, '接听').click()

  const field = page.locator('input[aria-label="也可以自己打字"]:visible')
  await field.fill('今天太阳真大')
  await button(page, '看看是哪个意思').click()
  await page.getByText('没听懂您的意思').waitFor()
  await field.fill('您是哪个单位的')
  await field.press('Enter')
  await page.getByText(`您的意思是：${path[0]?.text}`).waitFor()
  expect(await flawsOf(page)).toEqual([])
  await button(page, '对，就这样').click()
  for (const move of path.slice(1)) {
    await button(page, move.text).waitFor()
    expect(await practiceInSight(page)).toBe(true)
    await choose(page, move)
  }
  await button(page, '看看刚才这一段').click()
  await heading(page, '您守住了')
  expect(await flawsOf(page)).toEqual([])
  await openPath(page)
  expect(await practiceInSight(page)).toBe(true)
  expect(await flawsOf(page)).toEqual([])
  await button(page, '看来源').click()
  await page.getByText('复制网址').first().waitFor()
  expect(await flawsOf(page)).toEqual([])
  await button(page, '完成').click()

  await page.getByRole('button', { name: `回到“${signed.text}”，换个选择` }).click()
  await button(page, signed.text).waitFor()
  await page.goBack()
  await page.getByText('走到一半，接着走').waitFor()
  expect(complaints).toEqual([])
})

test('by keyboard alone, without a mouse; the focus is where one goes on', async () => {
  const { page } = stage.phone
  await page.goto(routes.simulation(police.id))
  await tabTo(page, /^接听$/)
  await page.keyboard.press('Enter')
  for (const { text } of path) {
    await button(page, text).waitFor()
    await tabTo(page, new RegExp(`^${text}$`))
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => ['sim-answers', 'sim-over'].includes(document.activeElement?.id ?? ''))
  }
  await soon(async () => expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('这一段结束了'))
  await tabTo(page, /^看看刚才这一段$/)
  await page.keyboard.press(' ')
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-level') === '1')
  expect((await focusOf(page)).name).toBe('您守住了')
  await tabTo(page, /^看看走过的路/)
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.activeElement?.id === 'path-0')
  await tabTo(page, /换个选择$/)
})

test('at the largest text nothing is cut off, in the conversation or in the look back', async () => {
  const { page, context } = stage.phone
  await keepTextSize(context, 'largest')
  await page.goto(routes.simulation(police.id))
  await button(page, '接听').click()
  expect(await flawsOf(page)).toEqual([])
  for (const move of path) await choose(page, move)
  expect(await practiceInSight(page)).toBe(true)
  await button(page, '看看刚才这一段').click()
  await heading(page, '您守住了')
  expect(await flawsOf(page)).toEqual([])
  expect(await openPath(page)).toBeGreaterThan(0)
  expect(await flawsOf(page)).toEqual([])
})

test('messages take their time, which can be skipped by tap and by key, and not where motion is unwanted', async () => {
  const { page } = await stage.journey.newPhone({ reducedMotion: 'no-preference' })
  await page.goto(routes.simulation(police.id))
  await button(page, '接听').click()
  const line = (text: string) => page.locator('.sim-turn > *').filter({ hasText: text })
  const opacity = (text: string) => line(text).evaluate(element => getComputedStyle(element).opacity)
  const second = police.nodes[police.start]?.lines[1]?.text ?? ''
  const first = path[0]?.text ?? ''
  expect([await opacity(second), await button(page, first).isVisible(), await button(page, '跳过等待').isVisible()]).toEqual(['0', false, true])
  await button(page, '跳过等待').click()
  expect([await opacity(second), await button(page, first).isVisible(), await button(page, '跳过等待').isVisible()]).toEqual(['1', true, false])
  await choose(page, { text: first })
  await soon(async () => expect(await button(page, path[1]?.text ?? '').isVisible()).toBe(false))
  await tabTo(page, /^跳过等待$/)
  await page.keyboard.press('Enter')
  await button(page, path[1]?.text ?? '').waitFor()
  // Once they are there they stay: what was said before does not come again.
  expect(await opacity(second)).toBe('1')
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await choose(page, { text: path[1]?.text ?? '' })
  expect([await button(page, path[2]?.text ?? '').isVisible(), await button(page, '跳过等待').isVisible()]).toEqual([true, false])
})

test('a room goes through it on a big screen, by the keys of one presenter', async () => {
  const { page } = await stage.journey.newPhone({ viewport: { width: 1280, height: 800 } })
  await page.goto(routes.simulator)
  await button(page, '讲座用大屏演示').click()
  await row(page, police.title).click()
  await heading(page, police.title)
  const numberOf = async ({ text }: Move) => {
    for (const move of await page.locator('.show-move').all()) {
      const words = (await move.innerText()).replace(/\s/g, '')
      if (words.slice(1) === text) return words.slice(0, 1)
    }
    throw new Error(`“${text}” is not offered`)
  }
  for (const move of path) {
    for (let i = 0; i < 5 && !(await page.locator('.show-move').first().isVisible()); i++) await page.keyboard.press(' ')
    expect(await flawsOf(page)).toEqual([])
    expect(await practiceInSight(page)).toBe(true)
    await page.keyboard.press(await numberOf(move))
  }
  for (let i = 0; i < 5 && (await page.getByRole('heading', { level: 1, name: '您守住了' }).count()) === 0; i++) await page.keyboard.press('ArrowRight')
  await heading(page, '您守住了')
  expect(await practiceInSight(page)).toBe(true)
  expect(await flawsOf(page)).toEqual([])
  for (let i = 0; i < 6 && (await page.getByRole('heading', { level: 1, name: '下次这样做' }).count()) === 0; i++) await page.keyboard.press(' ')
  await heading(page, '下次这样做')
  const sizes = await page.locator('.show-main *').evaluateAll(all => all.filter(each => each.textContent?.trim()).map(each => parseFloat(getComputedStyle(each).fontSize)))
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(28)
})

test('opens and is gone through with no network at all once the app was visited', async () => {
  const { page, context } = stage.phone
  await page.goto('/')
  await soon(async () => expect(await page.evaluate(async () => Boolean((await navigator.serviceWorker.ready).active))).toBe(true))
  await page.reload()
  await context.setOffline(true)
  await page.goto(routes.simulation(police.id))
  await button(page, '接听').click()
  for (const move of path) await choose(page, move)
  await button(page, '看看刚才这一段').click()
  await heading(page, '您守住了')
})
