import { success } from '../../../contract/result'
import { activityOf } from '../../activities/activityOf'
import { atDesk, unknownActivity } from '../../activities/atDesk'
import { checkActivity } from '../../activities/checkActivity'
import { scopeOf } from '../../officers/scopeOf'

/** Writes an activity down, once for each activityId: one that is there is not looked at again. */
export const logActivity = atDesk<'activity.log'>(async ({ activities, dependencies, doer, now, officer }, input) => {
  const there = await activities.find(doer.station, input.activityId.toLowerCase())
  if (there) return success(activityOf(there))
  const text = checkActivity(input, await scopeOf(dependencies.store, officer), now)
  if (!text.ok) return text
  const kept = await activities.log(text.value, doer)
  return kept ? success(activityOf(kept)) : unknownActivity
})
