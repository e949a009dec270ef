import { judgeQuestion, multipleQuestion, orderQuestion, singleQuestion } from '../../../tests/support/testBank'
import { reviewCard } from './schedule'
import { addToTally, emptyTally, firstTallies } from './tally'

const scam = judgeQuestion('a-scam', 'scam')
const genuine = judgeQuestion('a-genuine', 'genuine')

describe('addToTally', () => {
  test.each([
    ['a scam called a scam is a hit and right', scam, ['scam'], { scamSeen: 1, hits: 1, right: 1 }],
    ['a scam called genuine is seen only', scam, ['genuine'], { scamSeen: 1 }],
    ['拿不准 about a scam is seen only', scam, ['unsure'], { scamSeen: 1 }],
    ['a genuine message called genuine is right', genuine, ['genuine'], { genuineSeen: 1, right: 1 }],
    ['a genuine message called a scam is a false alarm', genuine, ['scam'], { genuineSeen: 1, falseAlarms: 1 }],
    ['拿不准 about a genuine message is no false alarm', genuine, ['unsure'], { genuineSeen: 1 }],
    ['a right choice is right and no message', singleQuestion, ['b'], { right: 1 }],
    ['a wrong choice is answered only', singleQuestion, ['a'], {}],
    ['all right options are right', multipleQuestion, ['c', 'a'], { right: 1 }],
    ['steps out of order are answered only', orderQuestion, ['a', 'b', 'c', 'd'], {}]
  ] as const)('%s', (_, question, optionIds, added) => {
    expect(addToTally(emptyTally, question, optionIds)).toEqual({ ...emptyTally, answered: 1, ...added })
  })

  test('adds to what is there and leaves the old tally as it was', () => {
    const before = { scamSeen: 3, hits: 2, genuineSeen: 4, falseAlarms: 1, answered: 9, right: 6 }
    expect(addToTally(before, scam, ['scam'])).toEqual({ scamSeen: 4, hits: 3, genuineSeen: 4, falseAlarms: 1, answered: 10, right: 7 })
    expect(before.answered).toBe(9)
  })
})

describe('firstTallies', () => {
  const known = { byKind: {}, cards: {} }
  const answered = [
    { question: scam, optionIds: ['scam'] },
    { question: genuine, optionIds: ['scam'] }
  ]
  const both = { ...emptyTally, scamSeen: 1, hits: 1, genuineSeen: 1, falseAlarms: 1, answered: 2, right: 1 }

  test('counts what was never answered before', () => {
    expect(firstTallies({ ...known, firsts: {} }, answered)).toEqual({ rebate: both })
  })

  test('leaves out what has a card from a practice or was in a checkup', () => {
    const cards = { [scam.id]: reviewCard(undefined, 'right', new Date('2026-11-01T00:00:00Z')) }
    expect(firstTallies({ ...known, cards, firsts: { rebate: both } }, answered)).toEqual({
      rebate: { ...both, genuineSeen: 2, falseAlarms: 2, answered: 3 }
    })
    expect(firstTallies({ ...known, onPapers: [scam.id, genuine.id], firsts: { rebate: both } }, answered)).toEqual({ rebate: both })
  })

  test('goes on from all that was known where first answers were not told apart yet', () => {
    expect(firstTallies({ ...known, byKind: { rebate: both } }, answered)).toEqual({
      rebate: { scamSeen: 2, hits: 2, genuineSeen: 2, falseAlarms: 2, answered: 4, right: 2 }
    })
  })
})
