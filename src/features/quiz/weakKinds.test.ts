import { emptyTally } from './tally'
import { allAnswers, weakKinds } from './weakKinds'

test('names the kinds where most was missed or taken for a scam, the worst first', () => {
  expect(
    weakKinds({
      police: { ...emptyTally, scamSeen: 8, hits: 2 },
      flight: { ...emptyTally, genuineSeen: 4, falseAlarms: 4 },
      game: { ...emptyTally, scamSeen: 1, hits: 0 },
      nfc: { ...emptyTally, scamSeen: 6, hits: 5 }
    })
  ).toEqual([
    { kind: 'flight', words: '正常4条，当成诈骗4条' },
    { kind: 'police', words: '诈骗8条，认出2条' },
    { kind: 'game', words: '诈骗1条，认出0条' }
  ])
})

test('names a kind once, for the worse of the two', () => {
  expect(weakKinds({ police: { ...emptyTally, scamSeen: 4, hits: 3, genuineSeen: 4, falseAlarms: 3 } })).toEqual([
    { kind: 'police', words: '正常4条，当成诈骗3条' }
  ])
})

test('names nothing where nothing was mistaken', () => {
  expect(weakKinds({ police: { ...emptyTally, scamSeen: 4, hits: 4, genuineSeen: 4 }, flight: { ...emptyTally, answered: 3 } })).toEqual([])
})

test('a kind that was practised since goes down, and one known from another phone is not forgotten', () => {
  const firsts = { police: { ...emptyTally, scamSeen: 4, hits: 1 }, flight: { ...emptyTally, scamSeen: 6, hits: 3 } }
  const byKind = { police: { ...emptyTally, scamSeen: 40, hits: 37 }, flight: { ...emptyTally, scamSeen: 1, hits: 1 } }
  expect(weakKinds(firsts).map(({ kind }) => kind)).toEqual(['police', 'flight'])
  expect(weakKinds(allAnswers(byKind, firsts))).toEqual([
    { kind: 'flight', words: '诈骗6条，认出3条' },
    { kind: 'police', words: '诈骗40条，认出37条' }
  ])
})
