import { chinaDay } from '../../contract/chinaDay'
import type { Duty } from '../../contract/today'
import type { OfficerCaller } from '../caller'
import { daysBefore } from '../daysBefore'
import type { Dependencies } from '../dependencies'
import { type Scope, scopeOf } from '../officers/scopeOf'
import { createDuties, type Waiting } from '../store/duties'
import { createReviews } from '../store/reviews'
import { activityDuty } from './activityDuty'
import { addDays, mondayOf } from '../statistics/days'

/** A report should be seen within a day; a review and a word of a resident within a week. */
const reportDays = 1
const answerDays = 7
const rank = { overdue: 0, today: 1, week: 2 }

/** What waits for this officer, the most urgent first. */
export async function dutiesOf({ now, store }: Pick<Dependencies, 'now' | 'store'>, officer: OfficerCaller, residentId: string): Promise<Duty[]> {
  const at = now()
  const today = chinaDay(at)
  const sunday = addDays(mondayOf(today), 6)
  const lateAnswer = daysBefore(at, answerDays)
  const duties = store.part(createDuties)
  const scope = await scopeOf(store, officer)
  const is = (...roles: readonly string[]) => roles.includes(officer.role)
  const found: (Duty | undefined)[] = []
  if (is('officer', 'reviewer', 'admin')) {
    found.push(waitingDuty('reports', await duties.newReports(scope.others, daysBefore(at, reportDays)), 'today'))
    found.push(waitingDuty('reviews', await store.part(createReviews).waitingSince({ officerId: officer.officerId, residentId }, lateAnswer), 'week'))
  }
  if (is('officer', 'reviewer', 'editor', 'admin')) {
    found.push(await activityDuty(duties, await stationsOf(store, scope, officer), today))
    const loops = await duties.openLoops(scope.station, sunday)
    found.push(dueDuty('loops', loops.map(({ dueOn }) => ({ dueOn, communityId: null })), today))
    found.push(waitingDuty('feedback', await duties.newFeedback(scope.others, lateAnswer), 'week'))
  }
  if (is('editor', 'admin')) found.push(waitingDuty('drafts', await duties.drafts(officer.officerId, lateAnswer), 'today'))
  found.push(dueDuty('visits', await duties.visitsDue(officer.station, sunday), today))
  return found.filter(duty => duty !== undefined).sort((a, b) => rank[a.urgency] - rank[b.urgency])
}

/** Administrators look after all stations that the city names; others after their own, if they have one. */
async function stationsOf(store: Dependencies['store'], scope: Scope, { station }: OfficerCaller): Promise<string[]> {
  if (scope.station !== null) return station ? [station] : []
  return [...new Set((await store.places.areas()).map(area => area.station))]
}

const nothing = { since: null, dueOn: null, kind: null, communities: [] }

/** Overdue where the first has waited too long, and then only those that have are counted. @param usual how urgent it is before */
function waitingDuty(what: Duty['what'], { count, kind, lateCount, since }: Waiting, usual: Duty['urgency']): Duty | undefined {
  if (!since) return undefined
  const urgency = lateCount > 0 ? 'overdue' : usual
  return { ...nothing, what, urgency, count: lateCount || count, since: since.toISOString(), kind }
}

/** Of what is due on days: overdue where one was due before today, and only as many as are that urgent. */
function dueDuty(what: Duty['what'], due: readonly { dueOn: string; communityId: string | null }[], today: string): Duty | undefined {
  const urgent = { overdue: due.filter(({ dueOn }) => dueOn < today), today: due.filter(({ dueOn }) => dueOn <= today), week: due }
  const urgency = urgent.overdue.length ? 'overdue' : urgent.today.length ? 'today' : 'week'
  const [first] = urgent[urgency].map(({ dueOn }) => dueOn).sort()
  if (!first) return undefined
  return { ...nothing, what, urgency, count: urgent[urgency].length, dueOn: first, communities: countBy(urgent[urgency].map(({ communityId }) => communityId)) }
}

function countBy(ids: readonly (string | null)[]): Duty['communities'] {
  const counts = new Map<string, number>()
  for (const id of ids) if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts].map(([communityId, count]) => ({ communityId, count })).sort((a, b) => b.count - a.count)
}
