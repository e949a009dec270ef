import { failure, success } from '../../contract/result'
import { nextStatuses } from '../../contract/reportDesk'
import { openPage } from '@/platform/navigation'
import { routes } from '@/routes'
import { ReportsScreen } from '@/features/officer/reports/ReportsScreen'
import type { Opened, Queued } from '@/features/officer/reports/reportWords'
import { me, newOfficerPhone, now, signedIn } from './support/officerSteps'
import { goOffline, resetSeam, sent, serve } from './support/officerSeam'
import { heading, listItems, mount, offers, press, settle, type, until, words } from './support/screenDriver'

jest.mock('@/platform/cloud', () => jest.requireActual<object>('./support/officerSeam'))
jest.mock('@/platform/navigation')
jest.mock('@/platform/wide')
jest.mock('@/platform/pagePrint')

const wide = jest.requireMock<{ isWide: jest.Mock; onWidthChange: jest.Mock }>('@/platform/wide')
const areas = [
  { id: 'east-1', name: '东一社区', station: me.station },
  { id: 'west-1', name: '西一社区', station: '城西派出所' }
]
const keyOf = (n: number) => `report-key-of-number-${n}`
const clusterId = 'c'.repeat(22)

const queued = (n: number, fields: Partial<Queued> = {}): Queued => ({
  reportKey: keyOf(n),
  contactType: 'phone',
  kind: 'police',
  moneyLost: 'no',
  onBehalf: false,
  evidenceCount: 0,
  mayCallBack: true,
  status: 'received',
  version: 1,
  receivedAt: '2026-11-22T02:00:00.000Z',
  updatedAt: '2026-11-22T02:00:00.000Z',
  communityId: 'east-1',
  clusterCount: 1,
  ...fields
})
const late = queued(2, { kind: 'customerService', receivedAt: '2026-11-20T02:00:00.000Z', clusterId, clusterCount: 3 })
const opened = (of: Queued, fields: Partial<Opened> = {}): Opened => ({
  ...of,
  contact: { type: 'phone', value: '13800138000' },
  replyPhone: '13912345678',
  told: [{ story: '对方说我开通了直播会员，要我共享屏幕。', evidenceIds: [], at: of.receivedAt }],
  notes: [],
  memos: [],
  history: [],
  nextStatuses: [...nextStatuses[of.status]],
  ...fields
})

beforeEach(() => {
  jest.clearAllMocks()
  wide.isWide.mockReturnValue(false)
  wide.onWidthChange.mockReturnValue(() => undefined)
  newOfficerPhone()
  resetSeam()
  signedIn()
  serve({
    'areas.list': () => success({ areas }),
    'reports.queue': ({ clusterId: group, status }) =>
      success({
        reports: group ? [late] : status === 'received' ? [queued(1), late] : [],
        nextCursor: null,
        asOf: now.toISOString(),
        counts: { received: 2, overdue: 1, checking: 4, groups: 1 }
      }),
    'reports.open': ({ reportKey }) => success(opened(reportKey === late.reportKey ? late : queued(1)))
  })
})

const show = async () => {
  await mount(ReportsScreen, { now })
  await until(() => words().includes('冒充公检法'))
}
const openFirst = async (reason = '核实举报') => {
  await press(/^冒充公检法/)
  await press(reason)
  await press('打开这一条')
  await until(() => words().includes('直播会员'))
}

test('the queue says how much waits, what is overdue and what belongs together, and shows no number', async () => {
  await show()
  expect(words()).toContain('待看2条，1条超过24小时')
  expect(words()).toMatch(/待看 2核实中 4同一号码 1组/)
  const [first = '', second = ''] = listItems('.queue')
  expect(first).toMatch(/冒充公检法今天\d+:00　东一社区待看/)
  expect(second).toMatch(/冒充电商物流客服.*同一号码，3条.*超过24小时/)
  expect(words()).not.toContain('138')
})

test('a report is opened with a reason, says that it was written down, and keeps its numbers masked until asked', async () => {
  await show()
  await press(/^冒充公检法/)
  expect(heading()).toBe('冒充公检法')
  expect(words()).not.toContain('直播会员')
  await press('打开这一条')
  expect(words()).toContain('请先选一个事由。')
  expect(sent('reports.open')).toEqual([])
  await press('领导交办')
  await press('打开这一条')
  await until(() => words().includes('直播会员'))
  expect(sent('reports.open')).toEqual([{ reportKey: keyOf(1), reason: '领导交办' }])
  expect(words()).toMatch(/\d+:\d\d您打开了这条，事由“领导交办”，已记入操作记录。/)
  expect(words()).toContain('13*******00')
  expect(words()).not.toMatch(/13800138000|13912345678/)
  const [first] = Array.from(document.querySelectorAll('[aria-label="显示全部号码"]'))
  expect(first?.textContent).toBe('显示全部')
})

test('another reason is written in words', async () => {
  await show()
  await press(/^冒充公检法/)
  await press('其他')
  await type('事由', '信')
  await press('打开这一条')
  expect(words()).toContain('请写两个字以上的事由')
  await type('事由', '信访复查')
  await press('打开这一条')
  await until(() => words().includes('直播会员'))
  expect(sent('reports.open')).toMatchObject([{ reason: '信访复查' }])
})

test('a decision goes with the words to the resident and the version that was seen; it offers what may follow', async () => {
  serve({ 'reports.decide': ({ status, version }) => success({ status, version: version + 1, updatedAt: now.toISOString() }) })
  await show()
  await openFirst()
  expect(offers('已处理')).toBe(true)
  await type('给居民的话', '谢谢您，我们正在核实。')
  await press('开始核实')
  await until(() => words().includes('已改为“核实中”'))
  expect(sent('reports.decide')).toEqual([{ reportKey: keyOf(1), version: 1, status: 'checking', note: '谢谢您，我们正在核实。' }])
  expect(words()).toContain('您　今天')
  expect(offers('开始核实')).toBe(false)
  await press('已处理')
  await until(() => sent('reports.decide').length === 2)
  expect(sent('reports.decide')[1]).toEqual({ reportKey: keyOf(1), version: 2, status: 'handled' })
  expect(sent('reports.open')).toHaveLength(1)
})

test('what must be explained is not sent without words', async () => {
  await show()
  await openFirst()
  await press('请补充材料')
  expect(words()).toContain('要补什么，或者该找哪里')
  await press('只留言，不改状态')
  expect(words()).toContain('请先写给居民的话')
  expect([...sent('reports.decide'), ...sent('reports.note')]).toEqual([])
})

test('of two officers the slower one is told and sees what became of it, and keeps what was typed', async () => {
  let version = 1
  serve({
    'reports.open': () => success(opened(queued(1, version === 1 ? {} : { status: 'checking', version }))),
    'reports.decide': () => {
      version = 2
      return failure('CONFLICT', '有人刚改过这份举报，现在是“核实中”。请重新打开再看。')
    }
  })
  await show()
  await openFirst()
  await type('给居民的话', '请把通话记录截图补来。')
  await press('请补充材料')
  await until(() => words().includes('有人刚改过这份举报'))
  expect(document.querySelector<HTMLTextAreaElement>('[aria-label="给居民的话"] textarea')?.value).toBe('请把通话记录截图补来。')
  expect(offers('开始核实')).toBe(false)
  serve({ 'reports.decide': input => success({ status: input.status, version: 3, updatedAt: now.toISOString() }) })
  await press('请补充材料')
  await until(() => words().includes('已改为“请补充材料”'))
  expect(sent('reports.decide')[1]).toMatchObject({ version: 2, note: '请把通话记录截图补来。' })
})

test('a note among officers goes to the desk, and with the next version a decision follows it', async () => {
  serve({
    'reports.note': ({ version }) => success({ status: 'received', version: version + 1, updatedAt: now.toISOString() }),
    'reports.decide': ({ status, version }) => success({ status, version: version + 1, updatedAt: now.toISOString() })
  })
  await show()
  await openFirst()
  await press('写一条内部备注')
  await type('内部备注', '与昨天那条像同一伙。')
  await press('记下备注')
  await until(() => words().includes('只有民警看得到。') && words().includes('与昨天那条像同一伙。'))
  expect(sent('reports.note')).toEqual([{ reportKey: keyOf(1), version: 1, note: '与昨天那条像同一伙。', to: 'desk' }])
  await press('开始核实')
  await until(() => sent('reports.decide').length === 1)
  expect(sent('reports.decide')).toMatchObject([{ version: 2 }])
})

test('a report that is gone, or of another station, says so', async () => {
  serve({ 'reports.open': () => failure('NOT_FOUND', '没有找到这份举报，它可能已经删除。') })
  await show()
  await press(/^冒充公检法/)
  await press('核实举报')
  await press('打开这一条')
  await until(() => words().includes('没有找到这份举报'))
})

test('the filter offers the station’s own communities, holds at once and is taken back in one step', async () => {
  await show()
  await press('筛选')
  expect(words()).toContain('东一社区')
  expect(words()).not.toContain('西一社区')
  await press('转出去了')
  await press('东一社区')
  await press('核实中')
  await press('完成')
  expect(sent('reports.queue').at(-1)).toEqual({ status: 'checking', moneyLost: 'yes', communityId: 'east-1' })
  expect(words()).toContain('没有这样的举报。')
  await press('去掉筛选')
  await until(() => words().includes('冒充公检法'))
  expect(sent('reports.queue').at(-1)).toEqual({ status: 'received' })
})

test('a group shows how many the whole city has and how many of them are one’s own', async () => {
  serve({
    'clusters.list': () =>
      success({
        clusters: [{ clusterId, contactType: 'phone', count: 3, firstSeen: late.receivedAt, lastSeen: '2026-11-22T02:00:00.000Z', kinds: [{ kind: 'customerService', count: 3 }], communities: [] }],
        nextCursor: null,
        asOf: now.toISOString()
      })
  })
  await show()
  await press('同一号码1组')
  await until(() => words().includes('电话，3条，11月20日至今天'))
  await press('建成一件闭环：冒充电商物流客服')
  expect(openPage).toHaveBeenLastCalledWith(routes.loopOfCluster(clusterId, 'customerService'))
  await press(/^冒充电商物流客服电话，3条/)
  await until(() => words().includes('全市3条，您能看的1条'))
  expect(sent('reports.queue').at(-1)).toEqual({ clusterId })
})

test('pages follow each other, and what was read stays when there is no network', async () => {
  serve({ 'reports.queue': ({ cursor }) => success({ reports: cursor ? [late] : [queued(1)], nextCursor: cursor ? null : 'next', asOf: now.toISOString() }) })
  await show()
  goOffline()
  await press('再看一些')
  await until(() => words().includes('服务暂时连不上'))
  expect(listItems('.queue')).toHaveLength(1)
})

test('who is no officer any more is led to signing in', async () => {
  serve({ 'reports.queue': () => failure('FORBIDDEN') })
  await mount(ReportsScreen, { now })
  await until(() => offers('去登录'))
})

describe('at the desk', () => {
  beforeEach(() => wide.isWide.mockReturnValue(true))
  const key = async (name: string, target: EventTarget = document.body) => {
    target.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }))
    await settle(20)
  }
  const current = () => Array.from(document.querySelectorAll('[aria-current="page"]')).map(each => each.textContent ?? '').filter(text => /冒充/.test(text))

  test('J and K move, letters decide, and none of them while something is typed', async () => {
    serve({ 'reports.decide': ({ status, version }) => success({ status, version: version + 1, updatedAt: now.toISOString() }) })
    await show()
    await key('j')
    expect(current()).toEqual([expect.stringContaining('冒充公检法')])
    await key('j')
    await key('j')
    expect(current()).toEqual([expect.stringContaining('冒充电商物流客服')])
    await key('k')
    await key('v')
    expect(sent('reports.decide')).toEqual([])
    await press('核实举报')
    await press('打开这一条')
    await until(() => words().includes('直播会员'))
    const field = () => document.querySelector('[aria-label="给居民的话"] textarea')
    await until(() => field() !== null)
    await key('v', field()!)
    expect(sent('reports.decide')).toEqual([])
    await key('V')
    await until(() => words().includes('已改为“核实中”'))
    expect(sent('reports.decide')).toMatchObject([{ status: 'checking' }])
    await key('v')
    expect(sent('reports.decide')).toHaveLength(1)
  })

  test('what was decided leaves the list, and J goes on with the one that has moved up', async () => {
    let left = [queued(1), queued(3, { kind: 'credit' }), late]
    serve({
      'reports.queue': () => success({ reports: left, nextCursor: null, asOf: now.toISOString() }),
      'reports.decide': ({ status, version }) => {
        left = left.filter(({ reportKey }) => reportKey !== keyOf(3))
        return success({ status, version: version + 1, updatedAt: now.toISOString() })
      },
      'reports.open': () => success(opened(queued(3, { kind: 'credit' })))
    })
    await show()
    await key('j')
    await key('j')
    await press('核实举报')
    await press('打开这一条')
    await until(() => words().includes('直播会员'))
    await key('h')
    await until(() => words().includes('已改为“已处理”') && !/贷款/.test(document.querySelector('.queue-list')?.textContent ?? ''))
    await key('j')
    expect(current()).toEqual([expect.stringContaining('冒充电商物流客服')])
  })

  test('letters stand on the buttons, and ? and / open what they are for', async () => {
    await show()
    await openFirst()
    expect(document.querySelector('.report-acts')?.textContent).toMatch(/开始核实V请补充材料M.*已处理H|开始核实V请补充材料M已处理H不属于受理范围N/)
    await key('?')
    expect(words()).toContain('全部快捷键')
    expect(document.querySelector('[role="dialog"]')?.textContent).toContain('不属于受理范围')
    await key('/')
    expect(document.querySelector('[role="dialog"]')?.getAttribute('aria-label')).toBe('全部快捷键')
    await key('Escape')
    await key('/')
    expect(document.querySelector('[role="dialog"]')?.getAttribute('aria-label')).toBe('筛选')
  })

  test('the next report is opened for the same reason by pressing it again', async () => {
    await show()
    await openFirst('同组比对')
    await press(/^冒充电商物流客服/)
    await press(/^冒充电商物流客服/)
    await until(() => sent('reports.open').length === 2)
    expect(sent('reports.open')[1]).toEqual({ reportKey: late.reportKey, reason: '同组比对' })
  })
})
