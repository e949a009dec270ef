import { knownKinds } from './knownKinds'
import { emptyTally } from './tally'

const good = { ...emptyTally, scamSeen: 4, hits: 3, genuineSeen: 4, falseAlarms: 1, answered: 8, right: 6 }

test.each([
  ['three in four of scams and of genuine messages', good, true],
  ['two of each, all right', { ...emptyTally, scamSeen: 2, hits: 2, genuineSeen: 2, answered: 4, right: 4 }, true],
  ['one genuine message only', { ...good, genuineSeen: 1, falseAlarms: 0 }, false],
  ['one scam only', { ...good, scamSeen: 1, hits: 1 }, false],
  ['scams alone', { ...emptyTally, scamSeen: 12, hits: 12, answered: 12, right: 12 }, false],
  ['half of the scams missed', { ...good, hits: 2 }, false],
  ['half of the genuine messages taken for scams', { ...good, falseAlarms: 2 }, false],
  ['拿不准 said of nearly all genuine messages', { ...good, falseAlarms: 0, right: 4 }, false]
])('a kind with %s is known: %s', (_, tally, known) => {
  expect(knownKinds({ police: tally })).toEqual(known ? ['police'] : [])
})

test('kinds come in the order of the handbook, and what to do afterwards is none of them', () => {
  expect(knownKinds({ nfc: good, aftermath: good, police: good, rebate: good })).toEqual(['rebate', 'police', 'nfc'])
})
