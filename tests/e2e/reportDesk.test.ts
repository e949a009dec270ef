import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { PDFDocument } from 'pdf-lib'
import { routes } from '../../src/routes'
import { report } from '../support/reports'
import { button } from './support/guide'
import { inspectAxe } from './support/inspectAxe'
import { inspectLayout } from './support/inspectLayout'
import { officersPhone, type } from './support/officer'
import { pageTurned } from './support/practice'
import { soon } from './support/soon'
import { setStage } from './support/stage'

const stage = setStage()
const station = '示例：城东派出所'
const story = '自称客服，叫我下载会议软件，把屏幕共享给他。'
const viewports = [
  ['a phone', { width: 375, height: 812 }],
  ['a computer', { width: 1280, height: 800 }]
] as const

/** What is wrong with the page as it stands; the landmarks around it are the frame's. */
async function flaws(page: Page): Promise<string[]> {
  await pageTurned(page)
  const found = [...(await inspectLayout(page)), ...(await inspectAxe(page))]
  return found.filter(line => !line.startsWith('region:'))
}

/** Three reports: two of the station, one of them overdue, and one of another station of the same number. */
async function tell(): Promise<void> {
  const { server } = stage.journey
  const now = server.clock.now
  for (const [communityId, kind, hoursAgo] of [['example-chengdong', 'customerService', 30], ['example-hebin', 'credit', 1], ['example-chengxi', 'customerService', 2]] as const) {
    server.clock.now = new Date(now.getTime() - hoursAgo * 3_600_000)
    const token = await server.signIn()
    await server.value('profile.save', { communityId }, token)
    await server.value('report.submit', report({ kind, story }), token)
  }
  server.clock.now = now
}

const opening = (page: Page) => page.getByRole('link', { name: /冒充电商物流客服/ })

test.each(viewports)('on %s an officer opens an overdue report with a reason, answers it, and it leaves the queue', async (name, viewport) => {
  await tell()
  const { page } = await officersPhone(stage.journey, '张三', { station }, { viewport })
  await page.goto(routes.reportDesk)
  await page.getByText('待看2条，1条超过24小时').waitFor()
  await soon(async () => expect(await opening(page).count()).toBe(1))
  expect(await flaws(page)).toEqual([])

  await opening(page).click()
  await page.getByText('为什么打开').waitFor()
  expect(await page.getByText(story).count()).toBe(0)
  expect(await flaws(page)).toEqual([])
  await button(page, '核实举报').click()
  await button(page, '打开这一条').click()
  await page.getByText(story).waitFor()
  expect(await page.getByText('13800138000').count()).toBe(0)
  expect(await flaws(page)).toEqual([])
  await button(page, '显示全部号码').click()
  await page.getByText('13800138000').waitFor()

  await type(page, '给居民的话', '谢谢您，没有共享屏幕，做得对。')
  await page.getByRole('button', { name: /^开始核实/ }).click()
  await page.getByText('已改为“核实中”，居民查进度时看得到。').waitFor()
  expect(await flaws(page)).toEqual([])
  if (name === 'a phone') await button(page, '回到清单').click()
  await page.getByText('待看1条').waitFor()
  await soon(async () => expect(await stage.journey.database.query("SELECT reason FROM audit_log WHERE action = 'reports.open'")).toEqual([{ reason: '核实举报' }]))
})

test.each(viewports)('on %s the filter and the groups break no norm, and a group opens only one’s own', async (_name, viewport) => {
  await tell()
  const { page } = await officersPhone(stage.journey, '张三', { station }, { viewport })
  await page.goto(routes.reportDesk)
  await opening(page).waitFor()
  await page.getByRole('button', { name: '筛选', exact: true }).click()
  await page.getByRole('dialog').waitFor()
  expect(await flaws(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^同一号码/ }).click()
  await page.getByText('3条').waitFor()
  expect(await flaws(page)).toEqual([])
  await page.getByRole('listitem').getByRole('link').click()
  await page.getByText('全市3条，您能看的2条').waitFor()
})

test('at the desk the keyboard does it all, and no letter decides while it is typed', async () => {
  await tell()
  const { page } = await officersPhone(stage.journey, '张三', { station }, { viewport: { width: 1280, height: 800 } })
  await page.goto(routes.reportDesk)
  await opening(page).waitFor()
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: '全部快捷键' }).waitFor()
  expect(await flaws(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.keyboard.press('/')
  await page.getByRole('dialog', { name: '筛选' }).waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  await page.getByRole('link', { name: /贷款、征信/ }).and(page.locator('[aria-current]')).waitFor()
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.activeElement?.closest('#open-report'))
  await page.keyboard.press('Enter')
  await page.locator('[aria-pressed="true"]').filter({ hasText: '核实举报' }).waitFor()
  await button(page, '打开这一条').press('Enter')
  await page.getByText(story).waitFor()
  await type(page, '给居民的话', 'hvn')
  await page.keyboard.press('v')
  await soon(async () => expect(await stage.journey.database.query('SELECT DISTINCT status FROM reports')).toEqual([{ status: 'received' }]))
  await page.locator('.report-head').click()
  await page.keyboard.press('h')
  await page.getByText('已改为“已处理”').waitFor()
})

test('one report is printed without the list and without what is pressed', async () => {
  await tell()
  const { page } = await officersPhone(stage.journey, '张三', { station }, { viewport: { width: 1280, height: 800 } })
  await page.goto(routes.reportDesk)
  await opening(page).click()
  await button(page, '核实举报').click()
  await button(page, '打开这一条').click()
  await page.getByText(story).waitFor()
  await page.emulateMedia({ media: 'print' })
  await page.getByText(/^举报记录　示例：城东派出所　张三/).waitFor()
  for (const hidden of [page.locator('.queue-list'), page.locator('.report-decide'), page.locator('.desk-side'), page.getByText('全部快捷键')]) expect(await hidden.isVisible()).toBe(false)
  await soon(async () => expect(await page.getByText(story).isVisible()).toBe(true))
})

test.each(viewports)('on %s a place is added and its poster is a page of the paper that was chosen', async (_name, viewport) => {
  const { page } = await officersPhone(stage.journey, '张三', { station }, { viewport })
  // What officers have made outlives a test, as it outlives the publishing of files.
  const market = `城东早市${viewport.width}号`
  await page.goto(routes.placeDesk)
  await page.getByText('示例：火车站出站口').waitFor()
  expect(await flaws(page)).toEqual([])
  await button(page, '加一处').click()
  await type(page, '场所名字', market)
  await button(page, '示例：城东社区').click()
  await button(page, '市场商店').click()
  expect(await flaws(page)).toEqual([])
  await button(page, '保存').click()
  await page.getByText(`已加上：${market}。可以出海报了。`).waitFor()
  await button(page, `出海报：${market}`).click()
  await page.getByRole('radio', { name: 'A5，摆在柜台' }).click()
  expect(await flaws(page)).toEqual([])
  const [file] = await Promise.all([page.waitForEvent('download'), button(page, '下载海报').click()])
  expect(file.suggestedFilename()).toBe(`场所码-${market}-A5.pdf`)
  const pdf = await PDFDocument.load(await readFile(await file.path()))
  const { height, width } = pdf.getPage(0).getSize()
  expect([pdf.getPageCount(), Math.round((width / 72) * 25.4), Math.round((height / 72) * 25.4)]).toEqual([1, 148, 210])
  await button(page, '回到清单').click()
  await button(page, `撤下：${market}`).click()
  expect(await flaws(page)).toEqual([])
})
