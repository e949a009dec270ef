import { chinaDay } from '../../contract/chinaDay'

const hour = 3_600_000
/** Hours of the day in China; what falls due at once in the evening is sent before the night. */
const earliest = 8
const latest = 20

/** The same day in China, at an hour at which a message wakes nobody. */
export function byDay(time: Date): Date {
  const midnight = Date.parse(`${chinaDay(time)}T00:00:00+08:00`)
  return new Date(Math.min(Math.max(time.getTime(), midnight + earliest * hour), midnight + latest * hour))
}
