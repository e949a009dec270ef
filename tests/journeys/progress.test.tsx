import { useLearningStore } from '@/features/quiz/learningStore'
import { useOutboxStore } from '@/features/quiz/outboxStore'
import { ProgressScreen } from '@/features/quiz/ProgressScreen'
import { practiceQuestions } from '@/features/quiz/bank'
import { submitAlone } from '@/features/quiz/recordAnswer'
import { emptyTally } from '@/features/quiz/tally'
import { openPage } from '@/platform/navigation'
import type { Question } from '../../contract/question'
import { scamKindNames } from '../../contract/vocabulary'
import { routes } from '@/routes'
import { newPhone } from './support/appState'
import { goOffline, moveServerClock, resetCloud, sent, startCloud, stopCloud } from './support/cloudSeam'
import { finish, genuine, scam } from './support/practiceSteps'
import { heading, mount, press, settle, until, words } from './support/screenDriver'

jest.mock('@/platform/cloud', () => jest.requireActual<object>('./support/cloudSeam'))
jest.mock('@/platform/navigation')

beforeAll(startCloud)
afterAll(stopCloud)
beforeEach(async () => {
  newPhone()
  await resetCloud()
})

const openProgress = () => mount(ProgressScreen, { now: new Date() })

test('who has done nothing is shown where to begin', async () => {
  await openProgress()
  expect(words()).toContain('还没有做过题')
  await press('开始今日一练')
  expect(openPage).toHaveBeenCalledWith(routes.practice())
})

test('a practice counts in judging, in its kinds and in the list, without network', async () => {
  goOffline()
  await finish()
  await openProgress()
  expect(words()).toContain('诈骗消息1条认出1条')
  expect(words()).toContain('正常消息1条当成诈骗0条')
  for (const { kind } of [scam, genuine]) expect(words()).toContain(scamKindNames[kind])
  expect(words()).toMatch(/今日一练今天\d+:\d\d　2题，对2题/)
})

test('the sums over kinds are those of their tallies', async () => {
  goOffline()
  useLearningStore.getState().addTallies({
    rebate: { scamSeen: 4, hits: 3, genuineSeen: 2, falseAlarms: 1, answered: 9, right: 6 },
    police: { scamSeen: 1, hits: 1, genuineSeen: 3, falseAlarms: 2, answered: 5, right: 2 }
  })
  await openProgress()
  expect(words()).toContain('诈骗消息5条认出4条')
  expect(words()).toContain('正常消息5条当成诈骗3条')
  expect(words()).toContain('刷单返利做过9题，对6题')
  expect(words()).toContain('冒充公检法做过5题，对2题')
})

test('a phone that lost what it knew shows what the server knows', async () => {
  await finish()
  await until(() => useOutboxStore.getState().items.length === 0)
  useLearningStore.getState().forget()
  await openProgress()
  await until(() => words().includes('诈骗消息1条认出1条'))
  expect(useLearningStore.getState().byKind[scam.kind]).toMatchObject({ scamSeen: 1, hits: 1 })
})

describe('an account on another phone', () => {
  const other = practiceQuestions.find(question => question.type === 'judge' && question.verdict === 'scam' && question.id !== scam.id)!
  let minutes = 0

  /** One after the other, a minute apart, each known to the server. */
  async function judge(...judged: (readonly [Question, 'scam' | 'genuine'])[]): Promise<void> {
    for (const [question, optionId] of judged) {
      moveServerClock((minutes += 1))
      submitAlone(question, [optionId], new Date().toISOString(), new Date())
      await until(() => useOutboxStore.getState().items.length === 0)
    }
  }

  test('takes over first answers, however often they were repeated', async () => {
    await judge([scam, 'genuine'], [scam, 'scam'], [scam, 'scam'], [genuine, 'genuine'])
    useLearningStore.getState().forget()
    await openProgress()
    await until(() => words().includes('诈骗消息1条认出0条'))
    expect(words()).toContain('正常消息1条当成诈骗0条')
    expect(words()).toContain('做过4题，对3题')
  })

  test('takes them over though it has some answers of its own, and counts a question once', async () => {
    await judge([scam, 'genuine'], [genuine, 'genuine'])
    useLearningStore.getState().forget()
    await judge([scam, 'scam'], [other, 'scam'])
    expect(useLearningStore.getState().firsts?.[scam.kind]).toMatchObject({ hits: scam.kind === other.kind ? 2 : 1 })
    await openProgress()
    await until(() => words().includes('诈骗消息2条认出1条'))
    goOffline()
    submitAlone(genuine, ['scam'], new Date().toISOString(), new Date())
    await openProgress()
    expect(words()).toContain('诈骗消息2条认出1条')
    expect(words()).toContain('正常消息1条当成诈骗0条')
  })

  test('asks for them once, and not again while it knows as much', async () => {
    await judge([scam, 'scam'], [scam, 'scam'])
    useLearningStore.getState().forget()
    await openProgress()
    await until(() => words().includes('诈骗消息1条认出1条'))
    await openProgress()
    await until(() => sent('quiz.progress').length === 3)
    await settle(100)
    expect(sent('quiz.progress')).toEqual([{}, { firsts: true }, {}])
  })
})

test('nobody is signed in only to look', async () => {
  await openProgress()
  await settle(50)
  expect(sent('session.open')).toEqual([])
})

test('what the phone knows beyond the server stays', async () => {
  await finish()
  await until(() => useOutboxStore.getState().items.length === 0)
  useLearningStore.getState().addTallies({ nfc: { ...emptyTally, answered: 20, right: 11 } })
  await openProgress()
  await until(() => sent('quiz.progress').length === 1)
  await settle(100)
  expect(words()).toContain('做过20题，对11题')
})

describe('我的识骗力', () => {
  const know = (byKind: Record<string, Partial<typeof emptyTally>>) =>
    useLearningStore.getState().addTallies(Object.fromEntries(Object.entries(byKind).map(([kind, tally]) => [kind, { ...emptyTally, ...tally }])))

  test('says how many of each are missing, and no figure, below ten of either', async () => {
    know({ rebate: { scamSeen: 9, hits: 9, genuineSeen: 12 } })
    await openProgress()
    expect(heading()).toBe('我的进步')
    expect(words()).toContain('我的识骗力')
    expect(words()).toContain('再判断1条诈骗消息，就能看出您的识骗力。')
    expect(words()).not.toMatch(/分得清|分清一些|分不太清|太轻信|太多疑|刚好/)
    know({ rebate: { scamSeen: 2, genuineSeen: 3 } })
    await openProgress()
    expect(words()).toContain('再判断8条诈骗消息、7条正常消息')
  })

  test.each([
    ['scams are let pass', { scamSeen: 10, hits: 3, genuineSeen: 10 }, '1.2能分清一些', '太轻信：没认出的诈骗偏多，拿不准也算'],
    ['genuine messages are taken for scams', { scamSeen: 10, hits: 10, genuineSeen: 10, falseAlarms: 8 }, '0.9能分清一些', '太多疑：把正常的当成诈骗偏多'],
    ['both are told apart', { scamSeen: 10, hits: 9, genuineSeen: 10, falseAlarms: 1 }, '2.2大多分得清', '刚好：没有明显偏向哪一边']
  ])('says in plain words when %s', async (_, tally, figure, tendency) => {
    know({ rebate: tally })
    await openProgress()
    expect(words()).toContain(figure)
    expect(words()).toContain(tendency)
    expect(words()).not.toMatch(/d′|′|区间/)
  })

  test('keeps the formulas behind 怎么算的', async () => {
    know({ rebate: { scamSeen: 10, hits: 9, genuineSeen: 10, falseAlarms: 1 } })
    await openProgress()
    await press('怎么算的')
    expect(words()).toContain('您现在：d′是2.2，c是0.00，区间从')
    await press('完成')
    expect(words()).not.toContain('d′')
  })

  test('counts first answers, however often a question is repeated', async () => {
    goOffline()
    await finish()
    await finish()
    await openProgress()
    expect(words()).toContain('诈骗消息1条认出1条')
    expect(words()).toContain('正常消息1条当成诈骗0条')
    expect(words()).toContain('做过4题，对4题')
  })

  test('names what to practise, and leads there', async () => {
    know({ police: { scamSeen: 6, hits: 1 }, flight: { genuineSeen: 3, falseAlarms: 2 }, nfc: { scamSeen: 2, hits: 2 } })
    await openProgress()
    await press('冒充公检法诈骗6条，认出1条')
    expect(openPage).toHaveBeenLastCalledWith(routes.practice({ kind: 'police' }))
    await press(new RegExp(`^${scamKindNames.flight}正常3条，当成诈骗2条$`))
    expect(openPage).toHaveBeenLastCalledWith(routes.practice({ kind: 'flight' }))
  })

  test('names the daily practice where nothing was mistaken', async () => {
    know({ nfc: { scamSeen: 2, hits: 2 } })
    await openProgress()
    await press(/^今日一练见过的都分清了/)
    expect(openPage).toHaveBeenLastCalledWith(routes.practice())
  })
})

test('the days of this week are told in words and spoken as one sentence', async () => {
  goOffline()
  await finish()
  await openProgress()
  expect(words()).toContain('这周练了1天')
  expect(document.querySelector('.week')?.getAttribute('aria-label')).toMatch(/^周.练了$/)
})

test('who comes back after a long time is greeted, and nothing is lost', async () => {
  useLearningStore.getState().addSitting({ attemptId: 'old', mode: 'daily', finishedAt: '2026-01-05T04:00:00.000Z', right: 4, total: 5 })
  await openProgress()
  expect(words()).toContain('好久不见，今天练5题就好。')
})
