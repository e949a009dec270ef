import { daysBefore, periodOf, periodProblem } from './period'

test.each([
  ['a Monday', '2026-11-16T04:00:00Z', '2026-11-16'],
  ['a Sunday', '2026-11-22T04:00:00Z', '2026-11-16'],
  ['a Sunday night in UTC that is Monday in China', '2026-11-22T17:00:00Z', '2026-11-23']
])('a week begins on Monday: %s', (_, now, from) => {
  expect(periodOf('week', new Date(now)).from).toBe(from)
})

test('a month begins with its first day', () => {
  expect(periodOf('month', new Date('2026-11-22T04:00:00Z'))).toEqual({ from: '2026-11-01', to: '2026-11-22' })
})

test('goes back over the end of a month and a leap day', () => {
  expect(daysBefore('2028-03-01', 1)).toBe('2028-02-29')
})

test.each([
  [{ from: '', to: '2026-11-22' }, '请选好'],
  [{ from: '2026-11-23', to: '2026-11-22' }, '开始的日期'],
  [{ from: '2025-01-01', to: '2026-11-22' }, '400天']
])('%j is refused in a sentence', (period, words) => {
  expect(periodProblem(period)).toContain(words)
})

test('one day is a period', () => {
  expect(periodProblem({ from: '2026-11-22', to: '2026-11-22' })).toBeUndefined()
})
