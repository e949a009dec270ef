import { type Loop, type LoopRow, loopSteps } from '../../contract/loop'
import { failure, success } from '../../contract/result'
import { LoopsScreen } from '@/features/officer/loops/LoopsScreen'
import { newOfficerPhone, now, signedIn } from './support/officerSteps'
import { goOffline, goOnline, resetSeam, sent, serve } from './support/officerSeam'
import { canPress, heading, isChecked, listItems, mount, offers, press, type, until, words } from './support/screenDriver'

jest.mock('@/platform/cloud', () => jest.requireActual<object>('./support/officerSeam'))
jest.mock('@/platform/navigation')

const at = now.toISOString()
const loopId = 'aaaaaaaa-0000-4000-8000-000000000001'
const loop = (fields: Partial<Loop> = {}): Loop => ({
  loopId,
  version: 1,
  title: '冒充客服退款的电话多了',
  kind: 'customerService',
  station: '城东派出所',
  from: { tip: '两位居民接到自称客服的电话。' },
  opened: { by: '张三', at },
  state: 'open',
  closed: null,
  steps: loopSteps.map((step, i) => ({ step, owner: i === 0 ? '张三' : null, dueOn: `2026-11-2${i}`, done: null, note: null, overdueDays: Math.max(0, 2 - i) })),
  alert: null,
  push: null,
  history: [{ deed: 'opened', step: null, text: null, by: '张三', at }],
  ...fields
})
/** As it stands in a list: without what was done to it. */
function rowOf(one: Loop): LoopRow {
  const row: LoopRow & Partial<Loop> = { ...one }
  delete row.history
  return row
}
const serveList = (loops: Loop[], counts = { open: 1, overdue: 0, closed: 0 }) => serve({ 'loops.list': () => success({ loops: loops.map(rowOf), counts, nextCursor: null, asOf: at }) })
const serveOne = (one: Loop) => serve({ 'loops.read': () => success({ loop: one, colleagues: ['周敏', '张三'], asOf: at }) })
const allDone = loop().steps.map(step => ({ ...step, overdueDays: 0, done: { by: '张三', at } }))

beforeEach(() => {
  newOfficerPhone()
  resetSeam()
  signedIn()
})

const openOne = async (one = loop()) => {
  serveOne(one)
  await mount(LoopsScreen, { now, loopId })
  await until(() => heading() === one.title)
}

describe('the list', () => {
  test('says how far each matter is, and says in words that a step is overdue', async () => {
    serveList([loop()], { open: 1, overdue: 1, closed: 3 })
    await mount(LoopsScreen, { now })
    await until(() => listItems().length === 1)
    const [item] = listItems()
    for (const line of ['冒充电商物流客服　来自线索', '4步办完0步', '下一步：预警研判，张三', '已逾期2天']) expect(item).toContain(line)
    for (const count of ['在办1件', '逾期1件', '已办结3件']) expect(offers(count)).toBe(true)
    await press('已办结3件')
    await until(() => sent('loops.list').length === 2)
    expect(sent('loops.list')).toEqual([{ state: 'open' }, { state: 'closed' }])
  })

  test('stays, and says so, when more of it cannot be read', async () => {
    serve({ 'loops.list': () => success({ loops: [rowOf(loop())], counts: { open: 21, overdue: 0, closed: 0 }, nextCursor: 'next', asOf: at }) })
    await mount(LoopsScreen, { now })
    await until(() => offers('再看一些'))
    goOffline()
    await press('再看一些')
    await until(() => words().includes('没能读到后面的。'))
    expect(listItems()).toHaveLength(1)
  })

  test('with nothing in it says so, and without network offers to try again', async () => {
    goOffline()
    await mount(LoopsScreen, { now })
    await until(() => offers('再试一次'))
    goOnline()
    serveList([])
    await press('再试一次')
    await until(() => words().includes('没有在办的事。'))
  })
})

describe('a new matter', () => {
  test('begins with a tip, in words without names and numbers', async () => {
    serveList([])
    serveOne(loop())
    serve({ 'loops.open': ({ title }) => (title.includes('大爷') ? failure('INVALID_INPUT', '这件事的名字里有称呼“李大爷”。写“她”“一位老人”“这位家长”，不写姓。', ['title']) : success(loop())) })
    await mount(LoopsScreen, { now })
    await press('从线索建一件事')
    await press('建这件事')
    expect(words()).toContain('请写这件事叫什么')
    await type('这件事叫什么', '李大爷接到的电话')
    await press('建这件事')
    expect(words()).toContain('请写知道了什么')
    await type('知道了什么', '有人冒充客服。')
    await press('建这件事')
    await until(() => words().includes('里有称呼“李大爷”'))
    await type('这件事叫什么', '一位老人接到的电话')
    await press('建这件事')
    await until(() => heading() === loop().title)
    const [first, second] = sent('loops.open')
    expect(second).toEqual({ loopId: first!.loopId, title: '一位老人接到的电话', from: { tip: '有人冒充客服。' } })
  })

  test('begins with reports of the same contact, named after their kind', async () => {
    serve({ 'loops.open': () => success(loop({ from: { cluster: 'c'.repeat(22), reports: 3 } })) })
    serveOne(loop({ from: { cluster: 'c'.repeat(22), reports: 3 } }))
    await mount(LoopsScreen, { now, cluster: { clusterId: 'c'.repeat(22), kind: 'customerService' } })
    await press('建这件事')
    await until(() => words().includes('3条举报说到同一个对方'))
    expect(sent('loops.open')).toMatchObject([{ title: '“冒充电商物流客服”：几条举报说到同一个对方', kind: 'customerService', from: { cluster: 'c'.repeat(22) } }])
  })
})

describe('one matter', () => {
  test('shows its four steps in order with owner, day and what is overdue', async () => {
    await openOne()
    const steps = listItems('.timeline')
    expect(steps.map(step => /^\d．..../.exec(step)?.[0])).toEqual(['1．预警研判', '2．宣传教育', '3．技术防控', '4．案件处置'])
    expect(steps[0]).toContain('已逾期2天')
    expect(steps[1]).toContain('谁来办：待定')
    expect(steps[2]).toContain('今天到期')
    expect(steps[3]).toContain('11月23日前')
    expect(canPress(/^还没办完：预警研判、宣传教育、技术防控、案件处置$/)).toBe(false)
  })

  test('a step is given to somebody of the station', async () => {
    await openOne()
    serve({ 'loops.assign': ({ owner }) => success(loop({ version: 2, steps: loop().steps.map(step => (step.step === 'teach' ? { ...step, owner } : step)) })) })
    await press('分工：宣传教育')
    expect(isChecked('待定')).toBe(true)
    await press('周敏')
    await press('就这样定')
    await until(() => words().includes('谁来办：周敏'))
    expect(sent('loops.assign')).toEqual([{ loopId, version: 1, step: 'teach', owner: '周敏', dueOn: '2026-11-21' }])
  })

  test('a step is done with a note, and is stamped', async () => {
    await openOne()
    serve({ 'loops.step': () => success(loop({ version: 2, steps: loop().steps.map(step => (step.step === 'judge' ? { ...step, overdueDays: 0, note: '和去年一样', done: { by: '张三', at } } : step)) })) })
    await press('办完：预警研判')
    await type('说明（可以不写）', '和去年一样')
    await press('记下办完')
    await until(() => words().includes('张三办完，今天'))
    expect(sent('loops.step')).toEqual([{ loopId, version: 1, step: 'judge', change: 'done', note: '和去年一样' }])
    expect(offers('改回没办完：预警研判')).toBe(true)
  })

  test('who comes too late is told, and what was typed stays to be sent again', async () => {
    await openOne()
    serve({ 'loops.step': ({ version }) => (version === 1 ? (serveOne(loop({ version: 2 })), failure('CONFLICT', '这件事刚被别人改过。请看一看现在的样子，再改一次。')) : success(loop({ version: 3 }))) })
    await press('写说明：技术防控')
    await type('说明', '已请运营商核查')
    await press('存下说明')
    await until(() => words().includes('刚被别人改过'))
    await press('存下说明')
    await until(() => sent('loops.step').length === 2)
    expect(sent('loops.step')[1]).toEqual({ loopId, version: 2, step: 'prevent', change: 'note', note: '已请运营商核查' })
  })

  test('becomes the draft of an alert, which waits for editors', async () => {
    await openOne()
    const alert = { id: loopId, version: 1, state: 'draft', title: '退款不用先转账' } as const
    serve({ 'loops.draft': () => success({ loop: loop({ version: 2, alert }), alert: { id: loopId, version: 1, state: 'draft', stamps: [], findings: [] } }) })
    expect(words()).toContain('预警发布以后，可以在这里复制转发的话。')
    await press('写成预警初稿')
    await until(() => words().includes('“退款不用先转账”'))
    expect(words()).toContain('编辑改好、另一位编辑审核后才会发布。')
    expect(words()).not.toContain('去改、去审核')
  })

  test('a published alert is passed on once, and it is written down', async () => {
    const alert = { id: loopId, version: 1, state: 'published', title: '退款不用|先转账' } as const
    await openOne(loop({ alert }))
    serve({ 'loops.push': ({ pushId }) => success(loop({ version: 2, alert, push: { pushId, by: '张三', at } })) })
    await press('复制转发的话')
    await until(() => words().includes('【预警】退款不用先转账。点开看怎么办：') || words().includes('复制好了'))
    await press('已发到社区群')
    await until(() => !words().includes('已发到社区群'))
    expect(sent('loops.push')).toMatchObject([{ loopId, version: 1 }])
  })

  test('is closed with its result once all is done, and can only be opened again then', async () => {
    await openOne(loop({ steps: allDone }))
    serve({ 'loops.close': ({ result }) => success(loop({ version: 2, steps: allDone, state: 'closed', closed: { by: '张三', at, result } })) })
    await press('写结果，办结')
    await press('办结这件事')
    expect(words()).toContain('请至少写4个字。')
    await type('一句话说结果', '没有新的反映了')
    await press('办结这件事')
    await until(() => words().includes('没有新的反映了') && offers('重新打开'))
    expect(offers('写说明：预警研判')).toBe(false)
  })

  test('of another station is not there', async () => {
    serve({ 'loops.read': () => failure('NOT_FOUND', '没有找到这件事，请回到清单刷新再看。') })
    await mount(LoopsScreen, { now, loopId })
    await until(() => words().includes('没有找到这件事'))
  })
})
