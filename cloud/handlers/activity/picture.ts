import { failure, success } from '../../../contract/result'
import { atDesk, unknownActivity } from '../../activities/atDesk'
import { createActivitiesPhotos } from '../../store/activitiesPhotos'

/** A picture of an activity, for those who may see the activity. */
export const readActivityPicture = atDesk<'activity.picture'>(async ({ activities, dependencies, officer }, input) => {
  const [activityId, photoId] = [input.activityId.toLowerCase(), input.photoId.toLowerCase()]
  const activity = await activities.find(officer.role === 'admin' ? null : officer.station, activityId)
  if (!activity) return unknownActivity
  const photo = activity.photoIds.includes(photoId) ? await dependencies.store.part(createActivitiesPhotos).read(activityId, photoId) : undefined
  if (!photo) return failure('NOT_FOUND', '没有找到这张照片，它可能已经删除。')
  return success({ mediaType: 'image/jpeg' as const, base64: photo.picture.toString('base64'), width: photo.width, height: photo.height })
})
