import { dayAndTime } from './dayAndTime'

const now = new Date(2026, 10, 22, 12, 0)
const at = (...parts: [number, number, number, number, number]) => new Date(...parts).toISOString()

test.each([
  [at(2026, 10, 22, 9, 5), '今天9:05'],
  [at(2026, 10, 22, 23, 59), '今天23:59'],
  [at(2026, 10, 21, 0, 0), '昨天0:00'],
  [at(2026, 10, 29, 8, 30), '11月29日8:30'],
  [at(2026, 10, 20, 23, 59), '11月20日23:59'],
  [at(2025, 11, 31, 7, 0), '2025年12月31日7:00'],
  [at(2027, 0, 1, 7, 0), '2027年1月1日7:00']
])('%s is read as %s', (time, words) => {
  expect(dayAndTime(time, now)).toBe(words)
})
