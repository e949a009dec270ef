import type { Push } from '../../contract/statistics'
import { failure, success } from '../../contract/result'
import { forgetReplies } from '@/features/officer/insight/keptReplies'
import { pushCardOf } from '@/features/officer/insight/weak/pushCardOf'
import { WeakSpotsScreen } from '@/features/officer/insight/WeakSpotsScreen'
import { routes, tabs } from '@/routes'
import { newOfficerPhone, now, signedIn } from './support/officerSteps'
import { goOffline, goOnline, resetSeam, sent, serve } from './support/officerSeam'
import { heading, leave, listItems, mount, offers, press, type, until, words } from './support/screenDriver'
import { answers, asOf, communities, push, weakSpot } from './support/statisticsReplies'

jest.mock('@/platform/cloud', () => jest.requireActual<object>('./support/officerSeam'))
jest.mock('@/platform/navigation')

const mockCopied: string[] = []
jest.mock('@/platform/phone', () => ({ copyText: async (text: string) => mockCopied.push(text) > 0 }))

const servePushes = (...pushes: Push[]) => serve({ 'pushes.list': () => success({ pushes, asOf }) })
const draft = {
  lessonId: 'lesson-customer-service',
  lessonTitle: '退款不用下载App',
  questions: ['快递丢了，客服说双倍赔', '商城短信说要取消会员', '快递到了，取件码是多少'].map((stem, i) => ({ id: `question-${i}`, stem })),
  shareText: '春风里的邻居们，最近冒充客服的电话多。花两分钟练3道题。'
}
const onSpot = jest.fn()

async function open(): Promise<void> {
  await mount(WeakSpotsScreen, { now, onSpot })
  await until(() => words().includes('先去讲这些'))
}
const openDraft = async () => {
  await open()
  await press('看看要推什么：春风里冒充电商物流客服，认出诈骗')
  await until(() => words().includes('退款不用下载App'))
}

beforeEach(() => {
  jest.clearAllMocks()
  mockCopied.length = 0
  newOfficerPhone()
  forgetReplies()
  resetSeam()
  signedIn()
  servePushes()
  serve({
    'areas.list': () => success({ areas: communities.map(each => ({ ...each, station: '城东派出所' })) }),
    'weakspots.read': ({ from, to }) => success({ from, to, asOf, spots: [weakSpot(), weakSpot({ kind: 'investment', communityId: 'laojie', what: 'falseAlarms', people: 21, share: { value: 0.41, low: 0.33, high: 0.5 }, usual: 0.24 })] }),
    'pushes.draft': () => success(draft)
  })
})

test('lists the weakest first, with how many answered, the share, its interval and what is usual', async () => {
  await open()
  await until(() => words().includes('春风里'))
  expect(heading()).toBe('哪里还不熟')
  expect(sent('weakspots.read')).toEqual([{ from: '2026-10-26', to: '2026-11-22' }])
  const [first, second] = listItems('.panel')
  expect(first).toContain('春风里　冒充电商物流客服诈骗信息容易被放过。48人答过，认出诈骗54%（区间48%～60%），一般是72%。')
  expect(second).toContain('老街　虚假投资理财正常信息容易被当成诈骗。21人答过，误认正常41%（区间33%～50%），一般是24%。')
})

test('says so where nothing stands out', async () => {
  serve({ 'weakspots.read': ({ from, to }) => success({ from, to, asOf, spots: [] }) })
  await open()
  expect(words()).toContain('这段时间没有明显不熟的，或者答题的人还太少')
})

test('a community the city has not published is named by its id', async () => {
  serve({ 'areas.list': () => failure('UNAVAILABLE') })
  await open()
  expect(listItems('.panel')[0]).toContain('chunfengli')
})

describe('a push', () => {
  test('is looked at by one tap: a lesson, three questions, and words to copy with the way to the questions', async () => {
    await openDraft()
    expect(sent('pushes.draft')).toEqual([{ pushId: expect.any(String) as string, kind: 'customerService', communityId: 'chunfengli', what: 'hits' }])
    expect(listItems('.sheet')).toHaveLength(3)
    expect(words()).toContain('这里什么都不会自动发出去')
    await press('复制文字')
    await until(() => words().includes('文字已复制'))
    expect(mockCopied).toEqual([`${draft.shareText}\nhttp://localhost${routes.practice({ kind: 'customerService' })}`])
    expect(sent('pushes.send')).toEqual([])
  })

  test('looked at only is not kept', async () => {
    await openDraft()
    await press('完成')
    expect(sent('pushes.send')).toEqual([])
    expect(offers('发出去了，记下来')).toBe(false)
  })

  test('that was sent is written down once, however often it is pressed', async () => {
    await openDraft()
    let done: () => void = () => undefined
    serve({ 'pushes.send': () => new Promise(resolve => (done = () => resolve(success(push())))) })
    await press('发出去了，记下来')
    await press('正在记下…')
    servePushes(push({ sentAt: '2026-11-22T03:59:00.000Z', after: null, change: null, dueOn: '2026-11-30' }))
    done()
    await until(() => words().includes('记下了：推给春风里。满7天再来看变化。'))
    expect(sent('pushes.send')).toHaveLength(1)
    await until(() => words().includes('推之后7天还没过完，11月30日可以看变化'))
  })

  test('that could not be written down stays, and is the same push the next time', async () => {
    await openDraft()
    goOffline()
    await press('发出去了，记下来')
    await until(() => words().includes('服务暂时连不上'))
    goOnline()
    serve({ 'pushes.send': () => success(push()) })
    await press('发出去了，记下来')
    await until(() => words().includes('记下了'))
    const [first, second] = sent('pushes.send')
    expect(second).toEqual(first)
    expect(first?.pushId).toBe(sent('pushes.draft')[0]?.pushId)
  })

  test('without a lesson still has its questions', async () => {
    serve({ 'pushes.draft': () => success({ ...draft, lessonId: null, lessonTitle: null }) })
    await open()
    await press('看看要推什么：春风里冒充电商物流客服，认出诈骗')
    await until(() => words().includes('这一类还没有小课堂，只推下面3道题'))
  })

  test('that cannot be prepared says why', async () => {
    serve({ 'pushes.draft': () => failure('FORBIDDEN', '这不是您所在派出所的社区。') })
    await open()
    await press('看看要推什么：春风里冒充电商物流客服，认出诈骗')
    await until(() => words().includes('这不是您所在派出所的社区。'))
    expect(offers('发出去了，记下来')).toBe(false)
  })

  test('passed on as a card opens the questions of its kind; with none in sight the app, never an officer’s page', async () => {
    await openDraft()
    expect(onSpot).toHaveBeenLastCalledWith(weakSpot())
    expect(pushCardOf(weakSpot())).toEqual({ title: '练一练：冒充电商物流客服', path: routes.practice({ kind: 'customerService' }) })
    await press('完成')
    expect(onSpot).toHaveBeenLastCalledWith(undefined)
    expect(pushCardOf(undefined).path).toBe(tabs.home)
  })
})

describe('what came of a push', () => {
  const told = async (more: Partial<Push>): Promise<string> => {
    servePushes(push(more))
    await open()
    await until(() => words().includes('推之前28天'))
    return listItems('.panel').at(-1)!
  }

  test('is told with both measurements and the interval of the change', async () => {
    expect(await told({})).toBe('春风里　冒充电商物流客服11月10日　张三推之前28天：48人答过，认出诈骗54%（区间50%～58%）。推之后7天：31人答过，认出诈骗61%（区间57%～65%）。认出率高了约7个百分点（区间1～13）。')
    expect(words()).toContain('变化不一定是推送带来的')
  })

  test('is left open where the interval holds nothing', async () => {
    expect(await told({ change: { value: 0.03, low: -0.04, high: 0.1 } })).toContain('前后差得不多，还说不准')
  })

  test('is hidden where too few answered', async () => {
    const words = await told({ after: { from: '2026-11-11', to: '2026-11-17', answers: null }, change: null })
    expect(words).toContain('推之后7天：答题的不到5人，不显示。还看不出变化。')
  })

  test('never speaks of fewer victims', async () => {
    expect(await told({ before: { from: '2026-10-13', to: '2026-11-09', answers: answers(60, 40) } })).not.toMatch(/受害|发案|被骗的人少/)
  })
})

describe('when it cannot be read', () => {
  test('what was heard before stays, with its age', async () => {
    await open()
    leave()
    goOffline()
    await open()
    await until(() => words().includes('没连上网。下面是'))
  })

  test('a period that makes no sense is told before anybody is asked', async () => {
    await open()
    await press('自选')
    await until(() => sent('weakspots.read').length === 2)
    await type('从', '2026-12-01')
    expect(words()).toContain('开始的日期要在结束的日期以前')
    expect(sent('weakspots.read')).toHaveLength(2)
  })

  test('whose right has ended is led to sign in', async () => {
    serve({ 'weakspots.read': () => failure('FORBIDDEN'), 'pushes.list': () => failure('FORBIDDEN') })
    await mount(WeakSpotsScreen, { now, onSpot })
    await until(() => document.querySelectorAll('.empty .button').length > 0)
    expect(words()).toContain('请重新登录')
  })
})

test('who may not see the page is told so, and not sent to sign in', async () => {
  signedIn({ role: 'volunteer' })
  serve({ 'weakspots.read': () => failure('FORBIDDEN') })
  await mount(WeakSpotsScreen, { now, onSpot })
  await until(() => words().includes('您的角色看不了这一页'))
  expect(offers('去登录')).toBe(false)
})
