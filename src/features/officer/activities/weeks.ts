import { chinaDay } from '../../../../contract/chinaDay'
import { shortDay } from '../frame/shortDay'

const dayMs = 86_400_000

export const addDays = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)

/** The Monday of the week of a day. */
export const mondayOf = (day: string): string => addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))

export const thisMonday = (now: Date): string => mondayOf(chinaDay(now))

/** 11月16日至22日 */
export function weekWords(monday: string): string {
  const sunday = addDays(monday, 6)
  return `${shortDay(monday)}至${monday.slice(5, 7) === sunday.slice(5, 7) ? `${Number(sunday.slice(8))}日` : shortDay(sunday)}`
}

/** So many months before or after 2026-11. */
export function addMonths(month: string, months: number): string {
  const at = new Date(`${month}-01T00:00:00Z`)
  at.setUTCMonth(at.getUTCMonth() + months)
  return at.toISOString().slice(0, 7)
}

/** 2026年11月 */
export const monthWords = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`
