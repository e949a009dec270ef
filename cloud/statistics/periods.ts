import { addDays, daysIn, earlierOf, firstOfMonth, lastOfMonth, mondayOf } from './days'

export interface Period {
  from: string
  to: string
}

/** As many days before; the month before, for a whole month. */
export function previousOf({ from, to }: Period): Period {
  const before = addDays(from, -1)
  if (from === firstOfMonth(from) && to === lastOfMonth(from)) return { from: firstOfMonth(before), to: before }
  return { from: addDays(from, -daysIn(from, to)), to: before }
}

/** The same days a year before; 29 February becomes the 28th. */
export const yearBeforeOf = ({ from, to }: Period): Period => ({ from: yearBefore(from), to: yearBefore(to) })

function yearBefore(day: string): string {
  const same = `${String(Number(day.slice(0, 4)) - 1)}${day.slice(4)}`
  return same.endsWith('02-29') ? `${same.slice(0, 4)}-02-28` : same
}

const mostDays = 31
const mostWeeks = 26

/** By day up to 31 days, by week up to 26 weeks, by month beyond; the first and the last may be shorter. */
export function stepsOf({ from, to }: Period): { step: 'day' | 'week' | 'month'; steps: Period[] } {
  const days = daysIn(from, to)
  const step = days <= mostDays ? 'day' : days <= mostWeeks * 7 ? 'week' : 'month'
  const endOf = { day: (day: string) => day, week: (day: string) => addDays(mondayOf(day), 6), month: lastOfMonth }[step]
  const steps: Period[] = []
  for (let day = from; day <= to; day = addDays(endOf(day), 1)) steps.push({ from: day, to: earlierOf(endOf(day), to) })
  return { step, steps }
}
