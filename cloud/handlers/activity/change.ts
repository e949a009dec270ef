import { failure, success } from '../../../contract/result'
import { activityOf } from '../../activities/activityOf'
import { atDesk, unknownActivity } from '../../activities/atDesk'
import { checkActivity } from '../../activities/checkActivity'
import { clockOf } from '../../activities/clockOf'
import { scopeOf } from '../../officers/scopeOf'
import type { ActivityRow, ActivityText } from '../../store/activities'

/** Changes an activity; what somebody else changed meanwhile is not overwritten. */
export const changeActivity = atDesk<'activity.change'>(async ({ activities, dependencies, doer, now, officer }, { version, ...request }) => {
  const text = checkActivity(request, await scopeOf(dependencies.store, officer), now)
  if (!text.ok) return text
  const changed = await activities.change(text.value, version, doer)
  const stands = await activities.find(doer.station, text.value.id)
  if (!stands) return unknownActivity
  // The same change once more, whose first answer was lost, is no mistake.
  if (changed || (stands.version === version + 1 && says(stands, text.value))) return success(activityOf(stands))
  const { changedAt, changedBy } = stands
  return failure('CONFLICT', `${changedBy || '同事'}在${clockOf(changedAt)}改过这次活动。您写的还在，请对照新的内容再保存。`)
})

/** Whether an activity says just this. */
function says(row: ActivityRow, { materials, ...rest }: ActivityText): boolean {
  return Object.entries({ ...rest, ...materials }).every(([name, value]) => JSON.stringify(row[name as keyof ActivityRow]) === JSON.stringify(value))
}
