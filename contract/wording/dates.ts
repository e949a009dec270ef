import type { CaseText } from '../case'
import type { PublishedSource } from '../publication'
import type { TextFinding } from '../publishing'

const rule = '日期'
const isDated = (date: string) => /^\d{4}/.test(date)

/** False for 2026-13 and 2026-02-30. */
export function isRealDate(date: string): boolean {
  const day = date + '2000-01-01'.slice(date.length)
  const time = Date.parse(day)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
}

/** True when one date is later than another, as far as both are told: 2026-02 is not later than 2026. */
function isLater(date: string, than: string): boolean {
  const told = Math.min(date.length, than.length)
  return date.slice(0, told) > than.slice(0, told)
}

/** Dates of sources are real and past on the day of the review. */
export const sourceDates = (sources: readonly PublishedSource[], reviewedOn: string): TextFinding[] =>
  sources.flatMap(({ date }, i) => {
    const finding = (problem: string) => [{ rule, field: `sources.${i}.date`, problem, mend: '写原文的发布日期。' }]
    if (!isDated(date)) return []
    if (!isRealDate(date)) return finding(`来源日期${date}不存在。`)
    return isLater(date, reviewedOn) ? finding(`来源日期${date}比核对日期还晚。`) : []
  })

/** A case happened on a real day, before it was reported. */
export function caseDate({ date, sources, reviewedOn }: CaseText): TextFinding[] {
  const finding = (problem: string) => [{ rule, field: 'date', problem, mend: '照来源写；只知道年月就只写年月。' }]
  const [, month, day] = /^(\d{1,2})月(?:(\d{1,2})日)?/.exec(date) ?? []
  // 2000 was a leap year, so that 2月29日 may be a day of a year that is not told.
  const iso = month ? `2000-${month.padStart(2, '0')}-${(day ?? '1').padStart(2, '0')}` : date
  if (!month && !isDated(date)) return []
  if (!isRealDate(iso)) return finding(`日期${date}不存在。`)
  if (month) return []
  if (isLater(date, reviewedOn)) return finding(`日期${date}比核对日期还晚。`)
  const reported = sources.map(source => source.date).filter(isDated)
  return reported.length && reported.every(report => isLater(date, report)) ? finding(`日期${date}比来源的日期还晚。`) : []
}
