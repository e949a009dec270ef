import { judgeQuestion } from '../../../tests/support/testBank'
import type { Progress } from '../../../contract/quiz'
import { knowsLess, takenOver } from './knownToServer'
import type { Learnt } from './learningStore'
import { reviewCard } from './schedule'
import { emptyTally, firstTallies } from './tally'

const now = new Date('2026-11-22T00:00:00Z')
const card = reviewCard(undefined, 'right', now)
const scam = judgeQuestion('a-scam', 'scam')
const right = { ...emptyTally, scamSeen: 1, hits: 1, answered: 1, right: 1 }
const times = (n: number) => ({ ...emptyTally, scamSeen: n, hits: n, answered: n, right: n })

/** What the server says of somebody who answered this one question so often. */
const told = (answered: number, questionIds = ['a-scam']): Progress => ({
  byKind: [{ kind: 'rebate', ...times(answered) }],
  firsts: [{ kind: 'rebate', ...times(questionIds.length) }],
  questionIds
})
const onePhone: Learnt = { byKind: { rebate: times(3) }, firsts: { rebate: right }, cards: { 'a-scam': card } }

test.each([
  ['a new phone', { byKind: {}, cards: {} }, 3, true],
  ['a phone that is behind', onePhone, 4, true],
  ['a phone that is level', onePhone, 3, false],
  ['a phone with answers that are not sent', onePhone, 2, false],
  ['a phone that took over numbers without first answers', { byKind: { rebate: times(3) }, cards: {} }, 3, true],
  ['a phone that went on from such numbers', { byKind: { rebate: times(4) }, firsts: { rebate: times(4) }, cards: { 'a-scam': card } }, 4, true],
  ['a phone that never told them apart and repeated nothing', { byKind: { rebate: right }, cards: { 'a-scam': card } }, 1, false]
])('%s asks for first answers where it knows less', (_, learnt, answered, asks) => {
  expect(knowsLess(learnt, told(answered))).toBe(asks)
})

test('a new phone takes over first answers with their questions, and counts none of them again', () => {
  const taken = takenOver({ byKind: {}, cards: {} }, told(3))
  expect(taken).toEqual({ byKind: { rebate: times(3) }, firsts: { rebate: right }, onPapers: ['a-scam'] })
  expect(firstTallies({ cards: {}, byKind: {}, ...taken }, [{ question: scam, optionIds: ['scam'] }])).toEqual({ rebate: right })
})

test('a phone with some answers takes over all that is known, and keeps the questions it knows itself', () => {
  const learnt = { ...onePhone, onPapers: ['b-genuine'] }
  const taken = takenOver(learnt, told(9, ['a-scam', 'c-scam', 'd-scam']))
  expect(taken).toEqual({ byKind: { rebate: times(9) }, firsts: { rebate: times(3) }, onPapers: ['b-genuine', 'a-scam', 'c-scam', 'd-scam'] })
})

test('what is not sent yet is not lost, and a reply without first answers changes nothing', () => {
  expect(takenOver({ ...onePhone, byKind: { rebate: times(10) } }, told(9))).toBeUndefined()
  expect(takenOver(onePhone, { byKind: told(9).byKind })).toBeUndefined()
})

test('once taken over there is nothing more to ask for', () => {
  const phones: Learnt[] = [{ byKind: {}, cards: {} }, { byKind: { rebate: times(5) }, cards: {} }, onePhone]
  for (const learnt of phones) {
    expect(knowsLess({ ...learnt, ...takenOver(learnt, told(5)) }, told(5))).toBe(false)
  }
})
