/** Days in China as 2026-11-22; they are compared as text. */

const dayLength = 86_400_000

export const addDays = (day: string, days: number): string => new Date(Date.parse(day) + days * dayLength).toISOString().slice(0, 10)

/** How many days from one to the other, both counted in. */
export const daysIn = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / dayLength) + 1

/** When the day begins in China. */
export const startOf = (day: string): Date => new Date(`${day}T00:00:00+08:00`)

/** The Monday of its week. */
export const mondayOf = (day: string): string => addDays(day, -((new Date(day).getUTCDay() + 6) % 7))

export const firstOfMonth = (day: string): string => `${day.slice(0, 8)}01`

export const lastOfMonth = (day: string): string => {
  const [year = 0, month = 0] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

export const laterOf = (a: string, b: string): string => (a > b ? a : b)
export const earlierOf = (a: string, b: string): string => (a < b ? a : b)
