import { recheckDue } from './recheckDue'

const due = (today: string, checkedOn: string[] = []) => recheckDue({ on: '2026-01-01', checkedOn }, today)

test.each([
  ['2026-01-01', false],
  ['2026-01-30', false],
  ['2026-01-31', true],
  ['2026-03-31', true],
  ['2026-04-01', true],
  ['2027-01-01', true],
  // A phone whose clock went back.
  ['2025-12-01', false]
])('finished on 1 January and never looked at again, it is asked on %s: %s', (today, expected) => {
  expect(due(today)).toBe(expected)
})

test('an answer after 30 days holds until 90 days have passed, and one after 90 days for good', () => {
  expect(due('2026-02-03', ['2026-02-02'])).toBe(false)
  expect(due('2026-03-31', ['2026-02-02'])).toBe(false)
  expect(due('2026-04-01', ['2026-02-02'])).toBe(true)
  expect(due('2026-04-05', ['2026-02-02', '2026-04-02'])).toBe(false)
  expect(due('2030-01-01', ['2026-04-02'])).toBe(false)
})

test('an answer before the first date does not count for it', () => {
  expect(due('2026-02-01', ['2026-01-10'])).toBe(true)
})
