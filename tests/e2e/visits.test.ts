import { routes } from '../../src/routes'
import { button, titled } from './support/guide'
import { inspectLayout } from './support/inspectLayout'
import type { OfficerPhone } from './support/officer'
import { officersPhone, type } from './support/officer'
import { readUntil, soon } from './support/soon'
import { setStage } from './support/stage'

const stage = setStage()

interface Mark {
  result: string
  met: number
  undone: boolean
}
const marks = () => stage.journey.database.query<Mark>('SELECT result, met, undone_at IS NOT NULL AS undone FROM visit_marks ORDER BY at')

/** The marks once there are so many: they are sent by themselves. */
const marksOnceThere = (count: number, undone = 0): Promise<Mark[]> =>
  readUntil(marks, rows => rows.length >= count && rows.filter(each => each.undone).length >= undone, 10_000)

async function add({ page }: OfficerPhone, label: string, count: string): Promise<void> {
  await button(page, '加一处').click()
  await type(page, '地方', label)
  await type(page, '社区编号', 'east')
  await type(page, '共有几户', count)
  await button(page, '保存').click()
  await page.getByRole('heading', { name: label }).waitFor()
}

async function markMet({ page }: OfficerPhone, label: string, met: string): Promise<void> {
  await page.getByRole('button', { name: `记一次：${label}` }).click()
  await page.getByRole('radio', { name: '已见面' }).click()
  await type(page, '见到几户', met)
  await button(page, '记下').click()
  await page.getByText(`记下了：${label}，已见面${met}户`).waitFor()
}

test.each([
  ['a phone', { width: 375, height: 812 }],
  ['a computer', { width: 1280, height: 800 }]
])('on %s a place is added, marked, taken back and counted, and a colleague of the station sees it', async (_name, viewport) => {
  const officer = await officersPhone(stage.journey, '张三', {}, { viewport })
  const { page, complaints } = officer
  await page.goto(routes.visits)
  await page.getByText('没有要去的地方了。').waitFor()
  await add(officer, '春风里3栋', '48')
  await page.getByText('1处去过0处，共48户，见到0户（0%）。').waitFor()
  expect(await inspectLayout(page)).toEqual([])

  await markMet(officer, '春风里3栋', '12')
  await page.getByText('1处去过1处，共48户，见到12户（25%）。').waitFor()
  expect(await marksOnceThere(1)).toEqual([{ result: 'met', met: 12, undone: false }])
  expect(await inspectLayout(page)).toEqual([])
  await button(page, '撤销').click()
  expect(await marksOnceThere(1, 1)).toEqual([{ result: 'met', met: 12, undone: true }])
  await page.getByText('1处去过0处，共48户，见到0户（0%）。').waitFor()

  await page.getByRole('button', { name: '记一次：春风里3栋' }).click()
  await page.getByRole('radio', { name: '需回访' }).click()
  expect(await inspectLayout(page)).toEqual([])
  await button(page, '记下').click()
  await page.getByText(/记下了：春风里3栋，需回访/).waitFor()
  await page.getByText('1处去过1处，共48户，见到0户（0%）。要回访1处。').waitFor()

  const colleague = await officersPhone(stage.journey, '李四', { role: 'volunteer' })
  await colleague.page.goto(routes.visits)
  await colleague.page.getByRole('heading', { name: '春风里3栋' }).waitFor()
  const stranger = await officersPhone(stage.journey, '王五', { station: '城西派出所' })
  await stranger.page.goto(routes.visits)
  await stranger.page.getByText('没有要去的地方了。').waitFor()
  expect(complaints).toEqual([])
})

test('a mark made without network waits on the phone and is sent once', async () => {
  const officer = await officersPhone(stage.journey, '张三')
  const { page, context } = officer
  await page.goto(routes.visits)
  await add(officer, '春风里3栋', '48')
  await context.setOffline(true)
  await markMet(officer, '春风里3栋', '7')
  await button(page, '已完成').click()
  await page.getByText('存在这部手机上，联网后发送').waitFor()
  await soon(async () => expect(await marks()).toEqual([]))
  await context.setOffline(false)
  expect(await marksOnceThere(1)).toEqual([{ result: 'met', met: 7, undone: false }])
  await page.reload()
  await titled(page, '走访')
  await page.getByText('1处去过1处，共48户，见到7户（14%）。').waitFor()
  await soon(async () => expect(await marks()).toHaveLength(1))
})
