/** 宣传活动, 宣传简报 and 考核表. In no package that a resident loads. */
import { Activities, ActivitiesRequest, Activity, ActivityChange, ActivityId, ActivityRequest, PhotoRequest, Picture, PictureRequest } from './activity'
import { Assessment, AssessmentExport, AssessmentRequest } from './activityAssessment'
import { Brief, BriefExport, BriefRequest, BriefSave } from './activityBrief'
import { FileReply } from './fileReply'
import { Empty } from './session'

/** Volunteers and community workers give talks too. */
const staff = ['volunteer', 'officer', 'reviewer', 'editor', 'admin'] as const
const readers = ['officer', 'reviewer', 'editor', 'admin'] as const

export const activityActions = {
  'activity.log': { input: ActivityRequest, output: Activity, access: staff },
  'activity.change': { input: ActivityChange, output: Activity, access: staff },
  'activity.remove': { input: ActivityId, output: Empty, access: staff },
  'activity.restore': { input: ActivityId, output: Activity, access: staff },
  'activity.list': { input: ActivitiesRequest, output: Activities, access: staff },
  'activity.photo': { input: PhotoRequest, output: Activity, access: staff },
  'activity.picture': { input: PictureRequest, output: Picture, access: staff },
  'brief.make': { input: BriefRequest, output: Brief, access: readers },
  'brief.save': { input: BriefSave, output: Brief, access: readers },
  'brief.export': { input: BriefExport, output: FileReply, access: readers },
  'assessment.read': { input: AssessmentRequest, output: Assessment, access: readers },
  'assessment.export': { input: AssessmentExport, output: FileReply, access: readers }
} as const
