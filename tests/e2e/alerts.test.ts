import type { Page } from 'playwright-core'
import { routes } from '../../src/routes'
import { alertText } from '../support/publishedTexts'
import { feedUrl } from './support/feed'
import { pageTurned } from './support/practice'
import { care, notice, publish, urgent } from './support/published'
import { soon } from './support/soon'
import { setStage } from './support/stage'

const stage = setStage()
const day = 86_400_000
/** Home reads the warnings once its first picture stands, some seconds after the start. */
const untilRead = 10_000

const band = (page: Page, title: string) => page.getByRole('link').filter({ hasText: title })
const headingOf = (page: Page, title: string) => page.getByRole('heading', { level: 1 }).filter({ hasText: title })

async function readAtHome(page: Page): Promise<void> {
  const answered = page.waitForResponse(response => response.url().includes('alerts.current'), { timeout: untilRead })
  await page.goto('/')
  await answered
}

test('a published warning stands on home, and opens with the one thing to do', async () => {
  const { page } = stage.phone
  await publish(stage.journey, { alerts: [care] })
  await page.goto('/')
  await band(page, care.title).waitFor()
  await soon(async () => expect(await band(page, care.title).innerText()).toContain('注意'))
  await band(page, care.title).click()
  await headingOf(page, care.title).waitFor()
  await page.getByText(care.text).waitFor()
  await page.getByRole('button', { name: '学一课，约1分钟' }).click()
  await page.getByRole('heading', { name: '骗子怎么做' }).waitFor()
})

test('a warning that was put away stays away from home, and still stands in the list', async () => {
  const { page } = stage.phone
  await publish(stage.journey, { alerts: [care] })
  await page.goto('/')
  await band(page, care.title).click()
  // As a person reads: Taro hides the page below only when the turn is over.
  await pageTurned(page)
  await page.getByRole('button', { name: '知道了' }).click()
  await pageTurned(page)
  await page.getByRole('button', { name: '开始今日一练' }).waitFor()
  await soon(async () => expect(await band(page, care.title).count()).toBe(0))
  await readAtHome(page)
  await page.waitForTimeout(300)
  await soon(async () => expect(await band(page, care.title).count()).toBe(0))
  await page.goto(feedUrl)
  await page.getByRole('button', { name: '看正在生效的1条预警' }).click()
  await band(page, care.title).waitFor()
})

test('an urgent warning fills the page once and never again, and stays on home until it is put away', async () => {
  const { page } = stage.phone
  await publish(stage.journey, { alerts: [urgent] })
  await page.goto('/')
  await headingOf(page, urgent.title).waitFor()
  await page.getByRole('button', { name: '拿不准，问96110' }).waitFor()
  await readAtHome(page)
  await band(page, urgent.title).waitFor()
  await page.waitForTimeout(500)
  await soon(async () => expect(await page.getByText(urgent.text).count()).toBe(0))
  await band(page, urgent.title).click()
  await pageTurned(page)
  await page.getByRole('button', { name: '知道了' }).click()
  await pageTurned(page)
  await readAtHome(page)
  await page.waitForTimeout(500)
  await soon(async () => expect(await page.getByText(urgent.title).count()).toBe(0))
})

test('an urgent warning interrupts nobody in the middle of a practice', async () => {
  const { page } = stage.phone
  await publish(stage.journey, { alerts: [urgent] })
  const answered = page.waitForResponse(response => response.url().includes('alerts.current'), { timeout: untilRead })
  await page.goto(routes.practice())
  await answered
  await page.waitForTimeout(500)
  await soon(async () => expect(await page.getByText(urgent.title).count()).toBe(0))
})

test('the most severe warning stands first; the feed leads to all of them', async () => {
  const { page } = stage.phone
  await publish(stage.journey, { alerts: [notice, care] })
  await page.goto(feedUrl)
  await band(page, care.title).waitFor()
  await soon(async () => expect(await band(page, notice.title).count()).toBe(0))
  await page.getByRole('button', { name: '预警一共2条，看全部' }).click()
  await headingOf(page, '正在生效的预警').waitFor()
  const bands = page.locator('.band-in-list')
  await soon(async () => expect(await bands.first().innerText()).toContain(care.title))
  await soon(async () => expect(await bands.last().innerText()).toContain(notice.title))
})

test('a warning that has run out vanishes from the phone, without network and without a release', async () => {
  const { page } = stage.phone
  await publish(stage.journey, { alerts: [care] })
  await page.goto('/')
  await band(page, care.title).waitFor()
  await page.route('**/api*', route => route.abort())
  await page.reload()
  await band(page, care.title).waitFor()
  await page.clock.setFixedTime(new Date(Date.now() + 2 * day))
  await page.reload()
  await page.getByRole('button', { name: '开始今日一练' }).waitFor()
  await soon(async () => expect(await band(page, care.title).count()).toBe(0))
  await page.goto(routes.alert(care.id))
  await page.getByText('这条预警已经过了时间，或者撤下了。').waitFor()
})

test('whoever said who they are does not see what is for others', async () => {
  const { page } = stage.phone
  await publish(stage.journey, { alerts: [alertText('for-students', { title: '开学收费先问老师', audiences: ['student'] })] })
  await page.goto('/')
  await band(page, '开学收费先问老师').waitFor()
  await page.getByRole('link', { name: /您是哪一类人/ }).click()
  await page.getByRole('radio', { name: '老年人' }).click()
  await page.getByRole('button', { name: '完成' }).click()
  await band(page, '开学收费先问老师').waitFor({ state: 'hidden' })
})

test('a link to a warning opens it on a phone that has read none', async () => {
  const { page } = stage.phone
  await publish(stage.journey, { alerts: [notice] })
  await page.goto(routes.alert(notice.id))
  await headingOf(page, notice.title).waitFor()
  await page.getByRole('button', { name: /^练几道/ }).waitFor()
})

test('in a browser nothing promises a reminder: one sentence says where there is one', async () => {
  const { page } = stage.phone
  await page.goto(routes.alerts)
  await page.getByText('现在没有预警。').waitFor()
  await page.getByText('想在有新预警时收到提醒，请在微信里打开“反诈同行”小程序。').waitFor()
  await soon(async () => expect(await page.getByText('有新预警时提醒我').count()).toBe(0))
})
