import { MyReportsScreen } from '@/features/report/MyReportsScreen'
import { flushReports } from '@/features/report/flushReports'
import { useDraftStore } from '@/features/report/draftStore'
import { useReportOutboxStore } from '@/features/report/reportOutboxStore'
import { openPage, turnTo } from '@/platform/navigation'
import { copyText } from '@/platform/phone'
import { routes } from '@/routes'
import { newPhone, restartApp } from './support/appState'
import { decide, failNext, goOffline, goOnline, loseReply, moveServerClock, resetCloud, rows, sent, startCloud, stopCloud } from './support/cloudSeam'
import { choose, dieAtPicture, noPictures, onPhone, pickPictures, posted } from './support/fakePictures'
import { draft, fillIn, openForm, openReport, outbox, sendOne } from './support/reportSteps'
import { toldReport } from './support/toldReport'
import { heading, listItems, mount, press, settle, type, until, words } from './support/screenDriver'

jest.mock('@/platform/cloud', () => jest.requireActual<object>('./support/cloudSeam'))
jest.mock('@/platform/pictures', () => jest.requireActual<object>('./support/fakePictures'))
jest.mock('@/platform/navigation')
jest.mock('@/platform/phone')

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(async () => {
  jest.clearAllMocks()
  jest.mocked(copyText).mockResolvedValue(true)
  noPictures()
  choose(1)
  newPhone()
  await resetCloud()
})
afterEach(async () => {
  // A wait for the next round must not reach into the test that follows.
  goOnline()
  dieAtPicture(undefined)
  useReportOutboxStore.getState().forget()
  await flushReports()
})

const openMine = () => mount(MyReportsScreen, { now: new Date() })
const arrived = () => until(() => words().includes('已收到'))

/** Leaves a report with so many pictures waiting on the phone. */
async function waiting(pictures = 0): Promise<string> {
  choose(pictures)
  const { pictures: picked } = await pickPictures('album', 9)
  const told = toldReport()
  useReportOutboxStore.getState().add(told, picked.map(({ pictureId }) => pictureId), new Date().toISOString())
  return told.reportId
}

test('without network a report is kept at once, says so, and goes by itself when the network is back', async () => {
  goOffline()
  const reportId = await sendOne()
  await until(() => words().includes('已保存，联网后发送'))
  expect(await rows('reports')).toEqual([])
  await restartApp()
  goOnline()
  await openReport(reportId)
  await flushReports()
  await arrived()
  expect(await rows('reports')).toMatchObject([{ id: reportId }])
})

test('a full phone without network that is killed still has the report, to be sent once', async () => {
  goOffline()
  await fillIn()
  const { reportId } = draft()!
  const { setItem } = Storage.prototype
  const full = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(function (this: Storage, key: string, value: string) {
    if (key.includes('report-outbox')) throw new DOMException('full', 'QuotaExceededError')
    setItem.call(this, key, value)
  })
  await press('发送')
  await flushReports()
  full.mockRestore()
  await restartApp()
  expect(outbox()).toEqual([])
  goOnline()
  await openForm()
  await press('接着填')
  await press('发送')
  await until(() => outbox()[0]?.state === 'sent')
  expect(await rows('reports')).toMatchObject([{ id: reportId }])
  expect(draft()).toBeNull()
})

test('a full phone with network sends the report, and has nothing left half written', async () => {
  await fillIn()
  const full = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  await press('发送')
  await until(() => outbox()[0]?.state === 'sent')
  full.mockRestore()
  expect(draft()).toBeNull()
  expect(await rows('reports')).toHaveLength(1)
})

test('the receipt stands there to be copied', async () => {
  await sendOne()
  await arrived()
  const { receiptCode } = outbox()[0]!
  expect(document.querySelector('.receipt-code')?.textContent).toBe(receiptCode)
  await press('复制')
  expect(copyText).toHaveBeenCalledWith(receiptCode)
  await until(() => words().includes('已复制'))
})

test('a lost reply makes no second report, and the receipt is the one of the first', async () => {
  loseReply()
  const reportId = await sendOne()
  await until(() => outbox()[0]?.state === 'failed')
  expect(await rows('reports')).toHaveLength(1)
  await press(/^现在发送/)
  await arrived()
  expect(sent('report.submit')).toHaveLength(2)
  expect(await rows('reports')).toMatchObject([{ id: reportId }])
  expect(await rows('receipts')).toHaveLength(1)
})

test.each(['SERVER_ERROR', 'TOO_MANY'] as const)('%s keeps the report, and it is sent by hand when all is well', async code => {
  const reportId = await waiting()
  failNext(code)
  await flushReports()
  await openReport(reportId)
  expect(words()).toContain('已保存，联网后发送')
  await press(/^现在发送/)
  await arrived()
  expect(await rows('reports')).toHaveLength(1)
})

test('the network goes between two pictures and the app is killed: each arrives once, with one report', async () => {
  const reportId = await waiting(3)
  dieAtPicture(2)
  await flushReports()
  expect(posted()).toHaveLength(1)
  await restartApp()
  dieAtPicture(undefined)
  await flushReports()
  expect(new Set(posted()).size).toBe(3)
  expect(posted()).toHaveLength(3)
  expect(await rows('evidence')).toHaveLength(3)
  expect(await rows('reports')).toMatchObject([{ id: reportId, evidence_count: 3 }])
  expect(onPhone()).toEqual([])
})

test('a session that ran out while the report waited is renewed once, and it is still the same person', async () => {
  await waiting()
  await flushReports()
  await waiting(2)
  moveServerClock(60 * 24 * 400)
  await flushReports()
  expect(sent('session.open')).toHaveLength(2)
  expect(await rows('reports')).toHaveLength(2)
  expect(new Set((await rows('reports')).map(({ resident_id: resident }) => resident)).size).toBe(1)
})

test('pictures the server has cleared meanwhile are sent again', async () => {
  const reportId = await waiting(1)
  forgetEvidence(reportId)
  await flushReports()
  expect(outbox()[0]!.state).toBe('failed')
  await flushReports()
  expect(outbox()[0]!.state).toBe('sent')
  expect(await rows('reports')).toMatchObject([{ evidence_count: 1 }])
})

/** As when a day has passed since the picture arrived: the server no longer has it. */
function forgetEvidence(reportId: string): void {
  const { items, change } = useReportOutboxStore.getState()
  change(reportId, { pictures: items[0]!.pictures.map(each => ({ ...each, evidenceId: '0b7d0a1c-54f1-4c77-9a5e-0d2c1f6b8a11' })) })
}

test('of twenty reports the third is refused: nineteen arrive, and the third waits to be mended', async () => {
  for (let i = 0; i < 20; i++) await waiting()
  const [, , third] = outbox()
  useReportOutboxStore.setState({ items: outbox().map(item => (item === third ? { ...item, report: { ...item.report, contact: { type: 'url', value: '不是网址' } } } : item)) })
  await flushReports()
  expect(outbox().map(({ state }) => state)).toEqual(Array.from({ length: 20 }, (_, i) => (i === 2 ? 'rejected' : 'sent')))
  expect(await rows('reports')).toHaveLength(19)
})

test('a refused report says why, goes back into the form as it was, and arrives once mended', async () => {
  const told = toldReport({ contact: { type: 'url', value: '不是网址' } })
  useReportOutboxStore.getState().add(told, [], new Date().toISOString())
  await flushReports()
  await openReport(told.reportId)
  expect(words()).toContain('没有收下，请改一改')
  expect(words()).toContain('不像网址')
  await press('改一改再发')
  expect(turnTo).toHaveBeenCalledWith(routes.reportForm({ goOn: '1' }))
  expect(draft()).toMatchObject({ reportId: told.reportId, step: 'check', contact: '不是网址', story: told.story })
  useDraftStore.getState().change({ contact: 'abc.com' })
  await openForm({ goesOn: true })
  await press('发送')
  await until(() => outbox()[0]?.state === 'sent')
  expect(await rows('reports')).toMatchObject([{ id: told.reportId }])
})

test('mending a refused report does not drop another that is half written unasked', async () => {
  const told = toldReport({ contact: { type: 'url', value: '不是网址' } })
  useReportOutboxStore.getState().add(told, [], new Date().toISOString())
  await flushReports()
  await openForm()
  await press('短信')
  const half = draft()!.reportId
  await openReport(told.reportId)
  await press('改一改再发')
  expect(words()).toContain('还有一条没填完')
  await press('先不改')
  expect(draft()!.reportId).toBe(half)
  expect(outbox()).toHaveLength(1)
  await press('改一改再发')
  await press('改这一条')
  expect(draft()!.reportId).toBe(told.reportId)
  expect(turnTo).toHaveBeenCalledWith(routes.reportForm({ goOn: '1' }))
})

test('before it is sent it can be cancelled, and is gone from the phone with its pictures', async () => {
  goOffline()
  const reportId = await waiting(2)
  await flushReports()
  await openReport(reportId)
  await press(/^不发了/)
  await press('留着')
  expect(outbox()).toHaveLength(1)
  await press(/^不发了/)
  await press('不发了')
  expect(outbox()).toEqual([])
  expect(onPhone()).toEqual([])
  expect(turnTo).toHaveBeenCalledWith(routes.myReports)
  goOnline()
  await flushReports()
  expect(await rows('reports')).toEqual([])
})

test('what has arrived can be withdrawn, and is gone from the server', async () => {
  await sendOne()
  await arrived()
  await press(/^撤回/)
  await press('撤回')
  await until(() => words().includes('已经撤回'))
  await until(() => words().includes('您撤回了这条举报'))
  expect(await rows('reports')).toMatchObject([{ status: 'withdrawn', content: null }])
})

test('what the police ask for is added where it was sent from, with a picture, and once', async () => {
  const reportId = await sendOne()
  await arrived()
  await decide('moreNeeded', '请补一张聊天截图。')
  await openReport(reportId)
  await until(() => words().includes('民警说：请补一张聊天截图。'))
  await press('发送补充')
  expect(words()).toContain('请写几句')
  await type('补充材料', '聊天截图在这里。')
  await press('从相册选')
  await until(() => words().includes('已放1张'))
  loseReply()
  await press('发送补充')
  await until(() => words().includes('还没有发出去，写的还在'))
  await press('发送补充')
  await until(() => !words().includes('发送补充'))
  expect((await rows('report_steps')).filter(({ step }) => step === 'told')).toHaveLength(1)
  expect(await rows('evidence')).toHaveLength(1)
  expect(posted()).toHaveLength(1)
})

test.each([
  ['checking', undefined, '核实中'],
  ['handled', '号码已经停用。', '已处理'],
  ['outOfScope', '这是骚扰电话。', '不属于受理范围']
] as const)('%s stands in 我的举报 and on its page', async (status, note, word) => {
  const reportId = await sendOne()
  await arrived()
  await decide(status, note)
  await openMine()
  await until(() => words().includes(word))
  await openReport(reportId)
  await until(() => words().includes(note ? `民警说：${note}` : word))
  expect(words()).toContain(word)
})

test('我的举报 shows what waits and what arrived, the newest first, and leads to each', async () => {
  await sendOne()
  await arrived()
  goOffline()
  await settle(5)
  const reportId = await waiting(2)
  await flushReports()
  await openMine()
  await until(() => words().includes('进度可能不是新的'))
  const tags = Array.from(document.querySelectorAll('.mine-row .tag')).map(tag => tag.textContent)
  expect(tags).toEqual(['已保存，联网后发送', '已收到'])
  expect(words()).toContain('图片2张')
  await press(/^已保存，联网后发送/)
  expect(openPage).toHaveBeenCalledWith(routes.myReport(reportId))
})

test('on a phone without reports it says so and asks nobody', async () => {
  await openMine()
  expect(heading()).toBe('我的举报')
  expect(words()).toContain('还没有举报过')
  expect(listItems()).toEqual([])
  expect([...sent('session.open'), ...sent('report.mine')]).toEqual([])
  await press(/^用回执查进度/)
  expect(openPage).toHaveBeenCalledWith(routes.reportStatus())
})

test('one left in the middle stands there and can be gone on with', async () => {
  await openForm()
  await press('电话')
  await openMine()
  await press(/^还有一条没填完/)
  expect(openPage).toHaveBeenCalledWith(routes.reportForm({ goOn: '1' }))
})

test('a report of another phone is not found, and its receipt leads further', async () => {
  await openReport('6f1c2a4e-8a53-4c5e-9a42-5a7a4a6f0c11')
  expect(words()).toContain('这部手机上没有这条举报')
  await press('用回执查进度')
  expect(turnTo).toHaveBeenCalledWith(routes.reportStatus())
})
