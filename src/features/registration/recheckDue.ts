import type { FinishedGuide } from './progressStore'

/** Days after finishing at which it is time to look again: long disuse logs the app out. */
export const recheckDays = [30, 90] as const

const dayMs = 86_400_000

/**
 * Whether it is time to ask 还登录着吗: a date to look again has come and nothing was answered since.
 *
 * @param today the day in China, 2026-11-22
 */
export function recheckDue({ on, checkedOn }: FinishedGuide, today: string): boolean {
  const daysSince = (day: string) => Math.floor((Date.parse(today) - Date.parse(day)) / dayMs)
  const due = recheckDays.filter(days => daysSince(on) >= days).pop()
  if (due === undefined) return false
  return !checkedOn.some(day => daysSince(on) - daysSince(day) >= due)
}
