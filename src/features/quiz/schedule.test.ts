import type { Grade } from '../../../contract/gradeAnswer'
import { isDue } from './dueNow'
import type { StoredCard } from './learningStore'
import { reviewCard } from './schedule'

const now = new Date('2026-11-21T01:00:00.000Z')
const day = 86_400_000
const daysUntil = (card: StoredCard, from: Date) => (Date.parse(card.due) - from.getTime()) / day

/** The card after several answers, each given on the day it falls due. */
function cardAfter(...grades: Grade[]): StoredCard {
  let at = now
  let card = reviewCard(undefined, grades[0]!, at)
  for (const grade of grades.slice(1)) {
    at = new Date(card.due)
    card = reviewCard(card, grade, at)
  }
  return card
}

test('asks a new question again later after a right answer than after 拿不准, and than after a wrong one', () => {
  const [right, unsure, wrong] = (['right', 'unsure', 'wrong'] as const).map(grade => daysUntil(cardAfter(grade), now))
  expect(right).toBeGreaterThan(unsure!)
  expect(unsure).toBeGreaterThanOrEqual(wrong!)
  expect(wrong).toBeGreaterThanOrEqual(1)
})

test('asks a question known before again later after a right answer, sooner after 拿不准, soonest after a wrong one', () => {
  const known = cardAfter('right', 'right')
  const at = new Date(known.due)
  const [right, unsure, wrong] = (['right', 'unsure', 'wrong'] as const).map(grade => daysUntil(reviewCard(known, grade, at), at))
  expect(right).toBeGreaterThan(unsure!)
  expect(unsure).toBeGreaterThan(wrong!)
})

test('waits longer after each right answer', () => {
  const first = cardAfter('right')
  const second = cardAfter('right', 'right')
  const third = cardAfter('right', 'right', 'right')
  expect(daysUntil(second, new Date(first.due))).toBeGreaterThan(daysUntil(first, now))
  expect(daysUntil(third, new Date(second.due))).toBeGreaterThan(daysUntil(second, new Date(first.due)))
})

test('asks again within half a year, however often it was right and whatever the clock said', () => {
  expect(daysUntil(cardAfter('right', 'right', 'right', 'right', 'right', 'right', 'right', 'right'), now)).toBeGreaterThan(180)
  let card = cardAfter('right', 'right', 'right')
  for (let i = 0; i < 6; i += 1) {
    const at = new Date(card.due)
    card = reviewCard(card, 'right', at)
    expect(daysUntil(card, at)).toBeLessThan(182)
  }
  const yearAhead = new Date(now.getTime() + 365 * day)
  expect(daysUntil(reviewCard(cardAfter('right', 'right'), 'right', yearAhead), yearAhead)).toBeLessThan(182)
})

test('counts a lapse only for a wrong answer', () => {
  const known = cardAfter('right', 'right')
  const at = new Date(known.due)
  expect(reviewCard(known, 'wrong', at).lapses).toBe(1)
  expect(reviewCard(known, 'unsure', at).lapses).toBe(0)
})

test('gives the same card for the same answer at the same time, whatever the clock says', () => {
  const known = cardAfter('right')
  const before = JSON.stringify(known)
  jest.useFakeTimers({ now: new Date('2031-01-01T00:00:00Z') })
  const later = reviewCard(known, 'unsure', now)
  const first = reviewCard(undefined, 'right', now)
  jest.useRealTimers()
  expect(first).toEqual(reviewCard(undefined, 'right', now))
  expect(later).toEqual(reviewCard(known, 'unsure', now))
  expect(JSON.stringify(known)).toBe(before)
  expect(later.last_review).toBe(now.toISOString())
})

test('keeps the card whole through JSON, as the phone stores it', () => {
  const card = cardAfter('right')
  const at = new Date(card.due)
  expect(reviewCard(JSON.parse(JSON.stringify(card)) as StoredCard, 'right', at)).toEqual(reviewCard(card, 'right', at))
})

test('is due at its time and after, not a millisecond before', () => {
  const card = cardAfter('right')
  const due = Date.parse(card.due)
  expect(isDue(card, new Date(due - 1))).toBe(false)
  expect(isDue(card, new Date(due))).toBe(true)
  expect(isDue(card, new Date(due + day))).toBe(true)
})

describe('where the clock was set back since', () => {
  const ahead = [0.1, 0.5, 1, 2, 400]
  const grades = ['right', 'unsure', 'wrong'] as const
  const cases = ahead.flatMap(days => grades.map(grade => [days, grade] as const))

  test.each(cases)('by %d days, the next answer %s is taken as one of today', (days, grade) => {
    const early = cardAfter('right', 'wrong', 'right')
    const at = new Date(Date.parse(early.last_review) - days * day)
    const card = reviewCard(early, grade, at)
    expect(card.last_review).toBe(at.toISOString())
    expect(daysUntil(card, at)).toBeGreaterThanOrEqual(1)
    expect(daysUntil(card, at)).toBeLessThanOrEqual(daysUntil(early, new Date(early.last_review)) * 4)
  })

  test.each(ahead)('by %d days, the question is due at once and no longer once it was answered', days => {
    const early = cardAfter('right', 'right')
    const at = new Date(Date.parse(early.last_review) - days * day)
    expect(isDue(early, at)).toBe(true)
    expect(isDue(reviewCard(early, 'right', at), at)).toBe(false)
  })
})
