import type { CaseText } from '../case'
import { caseDate, isRealDate, sourceDates } from './dates'
import { caseText } from './fixture'

const dated = (date: string, ...reports: string[]) => {
  const [source] = caseText().sources
  const sources = reports.map(report => ({ ...(source as CaseText['sources'][number]), date: report }))
  return caseDate(caseText({ date, ...(reports.length ? { sources } : {}) })).map(({ problem }) => problem)
}

describe('the date of a case', () => {
  test.each(['2026', '2026-02', '2026-02-02', '原稿未写年份', '9月19日，原稿未写年份', '2月，原稿未写年份'])('may be %s', date => {
    expect(dated(date)).toEqual([])
  })

  test.each(['2026-13', '2025-02-30', '13月1日，原稿未写年份', '2月30日，原稿未写年份'])('is no day of the calendar: %s', date => {
    expect(dated(date)).toEqual([`日期${date}不存在。`])
  })

  test('is not after the review', () => {
    expect(dated('2026-12', '2026')).toEqual(['日期2026-12比核对日期还晚。'])
  })

  test('is not after every report, as far as both are told', () => {
    expect(dated('2026-02-06')).toEqual(['日期2026-02-06比来源的日期还晚。'])
    expect(dated('2026-02-06', '2026-02')).toEqual([])
    expect(dated('2026-02-06', '2025', '2026-03')).toEqual([])
    expect(dated('2026-02-06', '原稿未写年份')).toEqual([])
  })
})

describe('the date of a source', () => {
  const check = (date: string) =>
    sourceDates([{ publisher: '银川市公安局', title: '通报', date, grade: 'B' }], '2026-11-22').map(({ problem }) => problem)

  test('is real and past', () => {
    expect(check('2026-11-22')).toEqual([])
    expect(check('2026-02-30')).toEqual(['来源日期2026-02-30不存在。'])
    expect(check('2026-12')).toEqual(['来源日期2026-12比核对日期还晚。'])
    expect(check('原稿未写年份')).toEqual([])
  })
})

describe('isRealDate', () => {
  test.each([
    ['2024-02-29', true],
    ['2025-02-29', false],
    ['2025-04-31', false],
    ['2025-12', true],
    ['2025-00', false]
  ])('says of %s: %s', (date, real) => {
    expect(isRealDate(date)).toBe(real)
  })
})
