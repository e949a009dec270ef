import { chineseDate, friendlyTime } from './day'

test.each([
  ['2026-11-21', '2026年11月21日'],
  ['2025-06-01', '2025年6月1日'],
  ['2022-08', '2022年8月'],
  ['2025', '2025年'],
  ['原稿未写年份', '原稿未写年份']
])('writes %s as %s', (date, chinese) => {
  expect(chineseDate(date)).toBe(chinese)
})

describe('friendlyTime', () => {
  // Without a zone a time is local: the tests hold wherever they run.
  const now = new Date('2026-11-21T08:05:00')

  test.each([
    ['earlier today', '2026-11-21T00:00:00', '今天0:00'],
    ['late last night, though only hours ago', '2026-11-20T23:59:00', '昨天23:59'],
    ['early yesterday', '2026-11-20T00:30:00', '昨天0:30'],
    ['the day before yesterday', '2026-11-19T23:59:00', '11月19日'],
    ['the first of the year', '2026-01-01T12:00:00', '1月1日'],
    ['last year', '2025-12-31T12:00:00', '2025年12月31日']
  ])('names %s', (_, at, words) => {
    expect(friendlyTime(new Date(at).toISOString(), now)).toBe(words)
  })

  test('names yesterday across the turn of the year', () => {
    expect(friendlyTime(new Date('2025-12-31T22:10:00').toISOString(), new Date('2026-01-01T07:00:00'))).toBe('昨天22:10')
  })
})
