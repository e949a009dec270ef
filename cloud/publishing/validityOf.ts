import type { AlertText } from '../../contract/alertText'

interface Span {
  from: Date
  until: Date
}

/** China has no summer time. */
const offset = 8 * 3_600_000
const day = 86_400_000

/**
 * The span in which an alert is valid at the given time: from included, until not.
 * Yearly days are days in China, both included, and may span the new year.
 *
 * @returns undefined when it is not valid then
 */
export function validityAt(validity: AlertText['validity'], now: Date): Span | undefined {
  return spansAround(validity, now).find(({ from, until }) => from <= now && now < until)
}

/** The span that is under way or comes next. @returns undefined when the last one is over */
export function nextValidity(validity: AlertText['validity'], now: Date): Span | undefined {
  return spansAround(validity, now).find(({ until }) => now < until)
}

function spansAround(validity: AlertText['validity'], now: Date): Span[] {
  if (validity.type === 'once') return [{ from: new Date(validity.from), until: new Date(validity.until) }]
  const { fromDay, untilDay } = validity
  const year = new Date(now.getTime() + offset).getUTCFullYear()
  return [year - 1, year, year + 1].map(begin => ({
    from: new Date(startOf(begin, fromDay)),
    until: new Date(startOf(untilDay < fromDay ? begin + 1 : begin, untilDay) + day)
  }))
}

/** Midnight in China. A day the month does not have, such as 29 February, is its last day. */
function startOf(year: number, monthDay: string): number {
  const [month = 1, date = 1] = monthDay.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return Date.UTC(year, month - 1, Math.min(date, lastOfMonth)) - offset
}
