import { addMonths, mondayOf, monthWords, thisMonday, weekWords } from './weeks'

test('a week begins on Monday, by the day in China', () => {
  expect(mondayOf('2026-11-22')).toBe('2026-11-16')
  expect(mondayOf('2026-11-16')).toBe('2026-11-16')
  // 1 a.m. on Monday in China is still Sunday in UTC.
  expect(thisMonday(new Date('2026-11-22T17:00:00Z'))).toBe('2026-11-23')
})

test('says a week shortly, also over the end of a month', () => {
  expect(weekWords('2026-11-16')).toBe('11月16日至22日')
  expect(weekWords('2026-11-30')).toBe('11月30日至12月6日')
})

test('goes from month to month over the end of a year', () => {
  expect(addMonths('2026-01', -1)).toBe('2025-12')
  expect(addMonths('2026-12', 1)).toBe('2027-01')
  expect(monthWords('2026-03')).toBe('2026年3月')
})
