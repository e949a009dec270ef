import { success } from '../../../contract/result'
import { activityOf } from '../../activities/activityOf'
import { atDesk, unknownActivity } from '../../activities/atDesk'

/** Undoes a removal. */
export const restoreActivity = atDesk<'activity.restore'>(async ({ activities, doer }, { activityId }) => {
  const row = await activities.restore(doer.station, activityId.toLowerCase())
  return row ? success(activityOf(row)) : unknownActivity
})
