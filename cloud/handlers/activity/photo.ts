import { failure, success } from '../../../contract/result'
import { activityOf } from '../../activities/activityOf'
import { unknownActivity } from '../../activities/atDesk'
import { keptSize, shrinkPhoto } from '../../activities/shrinkPhoto'
import { placeIn } from '../../reporting/reportContent'
import { withKeys } from '../../reporting/withKeys'
import { createActivities } from '../../store/activities'
import { createActivitiesPhotos } from '../../store/activitiesPhotos'

/** Makes a picture that this person has sent one of the activity: smaller, and no longer the person's. Sent twice, it is one. */
export const addPhoto = withKeys<'activity.photo'>(async ({ evidenceFiles, now, reportKeys, store }, { officer, residentId }, input) => {
  const [activityId, photoId, evidenceId] = [input.activityId.toLowerCase(), input.photoId.toLowerCase(), input.evidenceId.toLowerCase()]
  const [activities, photos] = [store.part(createActivities), store.part(createActivitiesPhotos)]
  const activity = await activities.find(officer.station, activityId)
  if (!activity) return unknownActivity
  if (!activity.photoIds.includes(photoId)) return failure('NOT_FOUND', '这次活动里已经没有这张照片。')
  if (activity.arrived.includes(photoId)) return success(activityOf(activity))
  const sent = await photos.sent(residentId, evidenceId)
  const sealed = sent && (await evidenceFiles?.read(sent.storedAs))
  if (!sent || !sealed) return failure('INVALID_INPUT', '这张照片没有传完，请再传一次。', ['evidenceId'])
  const plain = reportKeys.unsealBytes(sent.keyId, sealed, placeIn.picture(residentId, evidenceId))
  if (!plain.ok) return plain
  const photo = await shrinkPhoto(plain.value, keptSize)
  if (!photo) return failure('INVALID_INPUT', '这不是能用的图片，请换一张照片或截图。', ['file'])
  await photos.takeOver(residentId, evidenceId, activityId, photoId, photo, now())
  const kept = await activities.find(officer.station, activityId)
  return kept ? success(activityOf(kept)) : unknownActivity
})
