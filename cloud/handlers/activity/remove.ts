import { success } from '../../../contract/result'
import { atDesk, unknownActivity } from '../../activities/atDesk'

/** Takes an activity off the list; doing it again changes nothing. Its pictures stay for a while, for the undo. */
export const removeActivity = atDesk<'activity.remove'>(async ({ activities, doer }, { activityId }) =>
  (await activities.remove(activityId.toLowerCase(), doer)) ? success({}) : unknownActivity
)
