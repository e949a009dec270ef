import { failure, success } from '../../contract/result'
import { ReviewsScreen } from '@/features/officer/ReviewsScreen'
import { TallyScreen } from '@/features/officer/TallyScreen'
import type { Review } from '@/features/officer/reviewWords'
import { newOfficerPhone, now, signedIn } from './support/officerSteps'
import { goOffline, goOnline, resetSeam, sent, serve } from './support/officerSeam'
import { heading, listItems, mount, offers, press, type, until, words } from './support/screenDriver'

jest.mock('@/platform/cloud', () => jest.requireActual<object>('./support/officerSeam'))
jest.mock('@/platform/navigation')

const asOf = now.toISOString()
const review = (reviewId: string, more: Partial<Review> = {}): Review => ({
  reviewId,
  guideId: 'guide-antifraud-app',
  outcome: 'finished',
  steps: [
    { stepId: 'open-store', done: true },
    { stepId: 'no-such-step', done: false }
  ],
  helper: 'officer',
  handOver: true,
  placeId: null,
  communityId: 'east',
  officerName: '李四',
  station: '城东派出所',
  doneAt: '2026-11-22T03:00:00.000Z',
  seconds: 200,
  sameHour: 6,
  ...more
})
const serveQueue = (...reviews: Review[]) => serve({ 'reviews.queue': () => success({ reviews, nextCursor: null, waiting: reviews.length, asOf }) })

beforeEach(() => {
  newOfficerPhone()
  resetSeam()
  signedIn()
  serve({ 'partners.list': () => success({ partners: [] }) })
})

describe('reviews', () => {
  const open = async () => {
    await mount(ReviewsScreen, { now })
    await until(() => offers('通过'))
  }

  test('show what a reviewer weighs', async () => {
    serveQueue(review('a'))
    await open()
    const [item] = listItems('.main .rows')
    for (const line of ['国家反诈中心APP', '做完了，2步做了1步', '未经本机确认', '城东派出所　李四', '地点：east', '用了3分20秒', '一共记了6条', '没做的：no-such-step']) expect(item).toContain(line)
  })

  test('passing one leaves a line that says so', async () => {
    serveQueue(review('a'))
    serve({ 'reviews.decide': () => success({ verdict: 'accept', counted: true }) })
    await open()
    await press('通过')
    await until(() => words().includes('已通过：国家反诈中心APP，李四'))
    expect(words()).toContain('还有0条')
    expect(sent('reviews.decide')).toEqual([{ reviewId: 'a', verdict: 'accept' }])
  })

  test('rejecting needs a reason, and 其他 needs words', async () => {
    serveQueue(review('a'))
    serve({ 'reviews.decide': () => success({ verdict: 'reject', counted: false }) })
    await open()
    await press('退回')
    await press('退回这一条')
    expect(words()).toContain('请先选一个理由')
    await press('其他')
    await press('退回这一条')
    expect(words()).toContain('请写两句')
    await type('怎么回事', '两条是同一个人')
    await press('退回这一条')
    await until(() => words().includes('已退回：国家反诈中心APP，李四。理由：其他，已从登记数里减去'))
    expect(sent('reviews.decide')).toEqual([{ reviewId: 'a', verdict: 'reject', reason: 'other', note: '两条是同一个人' }])
  })

  test('going back from rejecting decides nothing', async () => {
    serveQueue(review('a'))
    await open()
    await press('退回')
    await press('不退回，回到清单')
    expect(heading()).toBe('复核')
    expect(sent('reviews.decide')).toEqual([])
  })

  test('somebody else was quicker: it says so and reads the queue again', async () => {
    serveQueue(review('a'))
    serve({ 'reviews.decide': () => failure('CONFLICT', '这一条已经有人复核过了。') })
    await open()
    serveQueue()
    await press('通过')
    await until(() => words().includes('没有等着复核的'))
    expect(words()).toContain('这一条已经有人复核过了。')
  })

  test('one that could not be sent is still there', async () => {
    serveQueue(review('a'))
    await open()
    goOffline()
    await press('通过')
    await until(() => words().includes('服务暂时连不上'))
    expect(offers('通过')).toBe(true)
    goOnline()
  })

  test('the rest of the queue comes when the first part is done', async () => {
    serve({
      'reviews.queue': () => success({ reviews: [review('a')], nextCursor: 'more', waiting: 2, asOf }),
      'reviews.decide': () => success({ verdict: 'accept', counted: true })
    })
    await open()
    await press('通过')
    await until(() => offers('看下面的1条'))
    serveQueue(review('b', { officerName: '王五' }))
    await press('看下面的1条')
    await until(() => words().includes('王五'))
  })

  test('say how exact the records are, with how many that rests on', async () => {
    serveQueue()
    serve({
      'reviews.accuracy': () =>
        success({
          stations: [{ station: '城东派出所', reviewed: 40, accepted: 30, share: 0.75, low: 0.598, high: 0.858 }],
          officers: [{ name: '李四', station: '城东派出所', reviewed: 3, accepted: 2, share: 2 / 3, low: 0.2, high: 0.94 }],
          asOf
        })
    })
    await mount(ReviewsScreen, { now })
    await until(() => words().includes('75%，共40条，约60%～86%'))
    expect(words()).toContain('只有3条，看个大概')
    expect(words()).toContain('没有等着复核的')
  })

  test('may be refused: the way to sign in is offered', async () => {
    serve({ 'reviews.queue': () => failure('FORBIDDEN', '您的账号不能复核。') })
    await mount(ReviewsScreen, { now })
    await until(() => offers('去登录'))
    expect(words()).toContain('您的账号不能复核。')
  })
})

describe('the tally', () => {
  const counts = { guideId: 'guide-antifraud-app', counted: 41, handedOver: 7, stuck: 3, declined: 2, rejected: 1, stuckAt: [{ stepId: 'no-such-step', count: 3 }] }
  const open = () => mount(TallyScreen, { now })

  test('counts this week, and apart from it what was done on officers’ phones', async () => {
    serve({ 'registration.tally': () => success({ guides: [counts], asOf }) })
    await open()
    await until(() => words().includes('登记（人）41'))
    expect(words()).toContain('未经本机确认（次）7')
    expect(words()).toContain('最常卡在：no-such-step（3次）')
    expect(words()).toContain('截至')
    expect(sent('registration.tally')).toEqual([{ from: '2026-11-16', to: '2026-11-22' }])
    await press('本月')
    await until(() => sent('registration.tally').length === 2)
    expect(sent('registration.tally')[1]).toEqual({ from: '2026-11-01', to: '2026-11-22' })
  })

  test('a period of one’s own is asked for only when it makes sense', async () => {
    serve({ 'registration.tally': () => success({ guides: [], asOf }) })
    await open()
    await until(() => words().includes('这段时间还没有登记'))
    await press('自选')
    await type('从', '2026-11-30')
    expect(words()).toContain('开始的日期要在结束的日期以前')
    await type('从', '2026-10-01')
    await until(() => sent('registration.tally').some(({ from }) => from === '2026-10-01'))
    expect(sent('registration.tally').some(({ from }) => from === '2026-11-30')).toBe(false)
  })

  test('says what went wrong and counts again', async () => {
    serve({ 'registration.tally': () => failure('UNAVAILABLE') })
    await open()
    await until(() => words().includes('服务暂时连不上'))
    serve({ 'registration.tally': () => success({ guides: [counts], asOf }) })
    await press('再试一次')
    await until(() => words().includes('登记（人）41'))
  })
})
