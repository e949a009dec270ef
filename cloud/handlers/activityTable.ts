import type { activityActions } from '../../contract/activityActions'
import type { HandlersOf } from '../handler'
import { changeActivity } from './activity/change'
import { listActivities } from './activity/list'
import { logActivity } from './activity/log'
import { addPhoto } from './activity/photo'
import { readActivityPicture } from './activity/picture'
import { removeActivity } from './activity/remove'
import { restoreActivity } from './activity/restore'
import { exportAssessment } from './assessment/export'
import { readAssessment } from './assessment/read'
import { exportBrief } from './brief/export'
import { makeBrief } from './brief/make'
import { saveBrief } from './brief/save'

export const activityHandlers: HandlersOf<typeof activityActions> = {
  'activity.log': logActivity,
  'activity.change': changeActivity,
  'activity.remove': removeActivity,
  'activity.restore': restoreActivity,
  'activity.list': listActivities,
  'activity.photo': addPhoto,
  'activity.picture': readActivityPicture,
  'brief.make': makeBrief,
  'brief.save': saveBrief,
  'brief.export': exportBrief,
  'assessment.read': readAssessment,
  'assessment.export': exportAssessment
}
