/** 11月22日 */
export const shortDay = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`

/** 2026年11月22日 */
export const longDay = (day: string): string => `${day.slice(0, 4)}年${shortDay(day)}`

/** 2026年11月16日至22日, 2026年11月30日至12月6日 */
export function dayRange(from: string, to: string): string {
  if (from.slice(0, 4) !== to.slice(0, 4)) return `${longDay(from)}至${longDay(to)}`
  return `${longDay(from)}至${from.slice(5, 7) === to.slice(5, 7) ? `${Number(to.slice(8))}日` : shortDay(to)}`
}
