import { multipleQuestion, practiceGenuine, practiceScam } from '../../../tests/support/testBank'
import { flushOutbox } from './flushOutbox'
import { useLearningStore } from './learningStore'
import { useOutboxStore } from './outboxStore'
import { answerTime, recordAnswer, submitAlone } from './recordAnswer'

jest.mock('@/platform/storage', () => jest.requireActual<object>('../../../tests/journeys/support/memoryStorage'))
jest.mock('./flushOutbox')

const shownAt = '2026-11-22T08:00:00.000Z'
const after = (ms: number) => new Date(Date.parse(shownAt) + ms)
const waiting = () => useOutboxStore.getState().items.map(({ submission }) => submission)

beforeEach(() => {
  jest.clearAllMocks()
  useOutboxStore.getState().forget()
  useLearningStore.getState().forget()
})

test.each([
  ['the time between showing and answering', 4_200, 4_200],
  ['none where the clock was set back meanwhile', -60_000, 0],
  ['a day at most, for a page left open', 400_000_000, 86_400_000]
])('an answer takes %s', (_, ms, counted) => {
  expect(answerTime(shownAt, after(ms))).toBe(counted)
})

test('an answer moves its card and the tally of its kind', () => {
  recordAnswer(practiceScam, ['scam'], after(0))
  recordAnswer(practiceGenuine, ['scam'], after(1000))
  const { byKind, cards } = useLearningStore.getState()
  expect(Object.keys(cards)).toEqual([practiceScam.id, practiceGenuine.id])
  expect(byKind).toEqual({ rebate: { scamSeen: 1, hits: 1, genuineSeen: 1, falseAlarms: 1, answered: 2, right: 1 } })
})

test('only the first answer to a question counts among first answers', () => {
  recordAnswer(practiceScam, ['genuine'], after(0))
  recordAnswer(practiceScam, ['scam'], after(1000))
  const { byKind, firsts } = useLearningStore.getState()
  expect(byKind['rebate']).toMatchObject({ scamSeen: 2, hits: 1 })
  expect(firsts).toEqual({ rebate: { scamSeen: 1, hits: 0, genuineSeen: 0, falseAlarms: 0, answered: 1, right: 0 } })
})

test('what was known before first answers were told apart is taken as it stands', () => {
  const known = { scamSeen: 4, hits: 3, genuineSeen: 2, falseAlarms: 1, answered: 6, right: 4 }
  useLearningStore.getState().addTallies({ rebate: known })
  recordAnswer(practiceScam, ['scam'], after(0))
  expect(useLearningStore.getState().firsts).toEqual({ rebate: { ...known, scamSeen: 5, hits: 4, answered: 7, right: 5 } })
})

test('the same question again moves the same card on', () => {
  recordAnswer(practiceScam, ['genuine'], after(0))
  recordAnswer(practiceScam, ['scam'], after(1000))
  expect(useLearningStore.getState().cards[practiceScam.id]).toMatchObject({ reps: 2, last_review: after(1000).toISOString() })
})

test('an answer in a story is recorded and sent as a practice of one', () => {
  submitAlone(multipleQuestion, ['a', 'c'], shownAt, after(3_000))
  expect(waiting()).toMatchObject([
    {
      practice: true,
      startedAt: shownAt,
      finishedAt: after(3_000).toISOString(),
      answers: [{ questionId: multipleQuestion.id, optionIds: ['a', 'c'], ms: 3_000 }]
    }
  ])
  expect(flushOutbox).toHaveBeenCalledTimes(1)
  expect(useLearningStore.getState().byKind).toMatchObject({ police: { answered: 1, right: 1 } })
})

test('two answers in stories are two attempts, and no sitting of a practice', () => {
  submitAlone(practiceScam, ['scam'], shownAt, after(1_000))
  submitAlone(practiceScam, ['scam'], shownAt, after(1_000))
  expect(new Set(waiting().map(({ attemptId }) => attemptId)).size).toBe(2)
  expect(useLearningStore.getState().sittings).toEqual([])
})

test('what was answered with the clock set back is still sent with times that can be', () => {
  submitAlone(practiceScam, ['scam'], shownAt, after(-60_000))
  expect(waiting()).toMatchObject([{ startedAt: after(-60_000).toISOString(), finishedAt: after(-60_000).toISOString(), answers: [{ ms: 0 }] }])
})
