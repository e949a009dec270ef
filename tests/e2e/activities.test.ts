import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { routes } from '../../src/routes'
import { unzipped } from '../support/unzipped'
import { flawsOf } from './support/flawsOf'
import { button } from './support/guide'
import { officersPhone, type } from './support/officer'
import { screenshots } from './support/picturesToSend'
import { readUntil, soon } from './support/soon'
import { setStage } from './support/stage'

const stage = setStage()
const station = '示例：城东派出所'
const widths = [
  ['a phone', { width: 375, height: 812 }],
  ['a computer', { width: 1280, height: 800 }]
] as const

beforeEach(() => stage.journey.database.query('TRUNCATE activities, activity_photos, briefs'))

const held = () => stage.journey.database.query<{ place_text: string; people: number; photos: number }>(
  'SELECT place_text, people, (SELECT count(*) FROM activity_photos p WHERE p.activity_id = a.id) AS photos FROM activities a WHERE removed_at IS NULL ORDER BY created_at'
)

/** What the server holds once it is so: things are sent by themselves. */
const heldOnce = (isSo: (rows: Awaited<ReturnType<typeof held>>) => boolean) => readUntil(held, isSo, 15_000)

async function log(page: Page, placeText: string, photos = 0): Promise<void> {
  await button(page, '记一次活动').click()
  await type(page, '地点', placeText)
  for (let i = 0; i < 3; i += 1) await button(page, '到场加10').click()
  await button(page, '宣传单加20').click()
  if (photos > 0) {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button(page, '从相册选').click()])
    await chooser.setFiles(await screenshots(photos))
    await button(page, `去掉第${photos}张`).waitFor()
  }
}

test.each(widths)('on %s an activity with photos is written down, read in the brief, and the brief is taken along as a file', async (_name, viewport) => {
  const { page, complaints } = await officersPhone(stage.journey, '张三', { station }, { viewport, acceptDownloads: true })
  await page.goto(routes.activities)
  await page.getByText('这一周还没有记下活动。').waitFor()
  expect(await flawsOf(page)).toEqual([])
  await log(page, '幸福里广场', 2)
  expect(await flawsOf(page)).toEqual([])
  await button(page, '保存').click()
  await page.getByText('记下了：').waitFor()
  expect(await heldOnce(([row]) => row?.photos === 2)).toEqual([{ place_text: '幸福里广场', people: 30, photos: 2 }])
  expect(await flawsOf(page)).toEqual([])

  await button(page, '简报').click()
  await page.getByText('本周开展宣传活动1次，30人次参加').waitFor()
  expect(await flawsOf(page)).toEqual([])
  await button(page, '改文字').click()
  await type(page, '下周安排', '发动群众300人参加')
  await page.getByText('“300人”不是统计里的数字。').waitFor()
  expect(await flawsOf(page)).toEqual([])
  await type(page, '下周安排', '下周去学校。')
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, '保存并下载').click()])
  expect(download.suggestedFilename()).toMatch(/^宣传简报-\d{4}-\d\d-\d\d\.docx$/)
  const files = unzipped(readFileSync(await download.path()))
  const text = files.get('word/document.xml')?.toString().replace(/<[^>]+>/g, '') ?? ''
  expect(text).toContain('本周开展宣传活动1次，30人次参加')
  expect(text).toContain('下周去学校。')
  expect([...files.keys()].some(name => name.startsWith('word/media/'))).toBe(true)
  expect(complaints).toEqual([])
})

test('written down without network it is there after a reload, and goes out once when there is some', async () => {
  const { page } = await officersPhone(stage.journey, '张三', { station })
  await page.goto(routes.activities)
  await page.getByText('这一周还没有记下活动。').waitFor()
  await page.context().setOffline(true)
  await log(page, '河边广场', 1)
  await button(page, '保存').click()
  await page.getByText('存在这部手机上，联网后发送').waitFor()
  await soon(async () => expect(await held()).toEqual([]))
  await page.context().setOffline(false)
  expect(await heldOnce(([row]) => row?.photos === 1)).toEqual([{ place_text: '河边广场', people: 30, photos: 1 }])
  await page.reload()
  await page.getByText('做过的').waitFor()
  await page.getByText('存在这部手机上').waitFor({ state: 'detached' })
  await soon(async () => expect(await held()).toHaveLength(1))
})

test('two who write one brief: the second is told who was first, and loses nothing', async () => {
  const first = await officersPhone(stage.journey, '李四', { station })
  const second = await officersPhone(stage.journey, '张三', { station })
  for (const { page } of [first, second]) {
    await page.goto(routes.activities)
    await button(page, '简报').click()
    await button(page, '改文字').click()
  }
  await type(first.page, '下周安排', '李四写的安排')
  await button(first.page, '保存').click()
  await first.page.getByText('保存好了。').waitFor()
  await type(second.page, '下周安排', '张三写的安排')
  await button(second.page, '保存').click()
  await second.page.getByText(/^李四在.*改过这份简报/).waitFor()
  await second.page.getByText('李四写的是：').waitFor()
  await soon(async () => expect(await second.page.locator('textarea[aria-label="下周安排"]:visible').inputValue()).toBe('张三写的安排'))
  expect(await flawsOf(second.page)).toEqual([])
})

test.each(widths)('on %s the assessment of the month says in words which week is missing, and is exported', async (_name, viewport) => {
  const { page, complaints } = await officersPhone(stage.journey, '张三', { station, role: 'admin' }, { viewport, acceptDownloads: true })
  await page.goto(routes.activities)
  await button(page, '考核表').click()
  await button(page, '上一个月').click()
  await page.getByText('缺', { exact: true }).first().waitFor()
  expect(await flawsOf(page)).toEqual([])
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, '导出表格').click()])
  expect(download.suggestedFilename()).toMatch(/^考核表-\d{4}-\d\d\.xlsx$/)
  expect(unzipped(readFileSync(await download.path())).get('xl/sharedStrings.xml')?.toString()).toContain(station)
  expect(complaints).toEqual([])
})
