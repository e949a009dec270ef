import type { Duty } from '../../contract/today'
import type { Duties } from '../store/duties'
import { addDays, mondayOf } from '../statistics/days'

/**
 * 每周至少宣传一次: overdue while the week before has none, else due by the Sunday of this week. A station that began later than the
 * week before owes nothing for it.
 *
 * @param stations one's own; all of the city's for administrators, and then they are counted
 */
export async function activityDuty(duties: Duties, stations: readonly string[], today: string): Promise<Duty | undefined> {
  const monday = mondayOf(today)
  const weeks = await duties.activityWeeks(stations, addDays(monday, -7), today)
  const late = weeks.filter(({ beganOn, lastWeek }) => !lastWeek && beganOn !== null && beganOn < addDays(monday, -7))
  const missing = weeks.filter(({ thisWeek }) => !thisWeek)
  const duty = { what: 'activity' as const, since: null, kind: null, communities: [] }
  if (late.length) return { ...duty, urgency: 'overdue', count: late.length, dueOn: addDays(monday, -1) }
  if (!missing.length) return undefined
  const sunday = addDays(monday, 6)
  return { ...duty, urgency: today === sunday ? 'today' : 'week', count: missing.length, dueOn: sunday }
}
