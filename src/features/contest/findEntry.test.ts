import { findEntry, maybeNumber, plainNumber } from './findEntry'

const entries = ['1a2b3c4d-2222-4333-8444-555555555555', '1a2b0000-2222-4333-8444-555555555555', '99999999-2222-4333-8444-555555555555'].map(entryId => ({ entryId }))
const found = (typed: string) => findEntry(entries, typed).map(({ entryId }) => entries.findIndex(each => each.entryId === entryId))

test.each<[string, number[]]>([
  ['', [0, 1, 2]],
  ['  ', [0, 1, 2]],
  ['1a2b', [0, 1]],
  ['1A2B3C4D', [0]],
  ['１ａ２ｂ３', [0]],
  [' 1a2b 3c4d ', [0]],
  ['1a2b3c4d22224333', [0]],
  ['1a2b3c4d-2222-4333-8444-555555555555', [0]],
  // A field takes no more than so many signs of what is copied from a receipt.
  ['参加编号：1a2b3c4d-2222-4333-8444-55555555555', [0]],
  ['2b3c', []],
  ['lost', []],
  ['没有', []]
])('%j finds %j', (typed, places) => {
  expect(found(typed)).toEqual(places)
})

test.each<[string, boolean]>([
  ['1a2b', true],
  ['1A2B3C4D-2222-4333-8444-555555555555', true],
  ['参加编号：１ａ２ｂ', true],
  ['', false],
  ['没有', false],
  ['lost', false],
  ['1a2b3c4d-2222-4333-8444-555555555555-0', false]
])('%j may be the beginning of a number: %s', (typed, may) => expect(maybeNumber(plainNumber(typed))).toBe(may))
