/** 宣传活动, 宣传简报 and 考核表. In no package that a resident loads. */
import { Activities, ActivitiesRequest, Activity, ActivityChange, ActivityId, ActivityRequest, PhotoRequest, Picture, PictureRequest } from './activity'
import { Assessment, AssessmentExport, AssessmentRequest } from './activityAssessment'
import { Brief, BriefExport, BriefRequest, BriefSave } from './activityBrief'
import { FileReply } from './fileReply'
import { Empty } from './session'

const officers = ['officer', 'reviewer', 'admin'] as const

export const activityActions = {
  'activity.log': { input: ActivityRequest, output: Activity, access: officers },
  'activity.change': { input: ActivityChange, output: Activity, access: officers },
  'activity.remove': { input: ActivityId, output: Empty, access: officers },
  'activity.restore': { input: ActivityId, output: Activity, access: officers },
  'activity.list': { input: ActivitiesRequest, output: Activities, access: officers },
  'activity.photo': { input: PhotoRequest, output: Activity, access: officers },
  'activity.picture': { input: PictureRequest, output: Picture, access: officers },
  'brief.make': { input: BriefRequest, output: Brief, access: officers },
  'brief.save': { input: BriefSave, output: Brief, access: officers },
  'brief.export': { input: BriefExport, output: FileReply, access: officers },
  'assessment.read': { input: AssessmentRequest, output: Assessment, access: officers },
  'assessment.export': { input: AssessmentExport, output: FileReply, access: officers }
} as const
