import type { BriefTexts } from '../../contract/activityBrief'
import type { ActivityRow } from '../store/activities'

/** Only photos of the week's own activities, each once: what has been removed meanwhile falls away. */
export function checkedPhotos(photos: BriefTexts['photos'], activities: readonly ActivityRow[]): BriefTexts['photos'] {
  const own = new Map(activities.map(({ arrived, id }) => [id, arrived]))
  const seen = new Set<string>()
  return photos
    .map(({ activityId, caption, photoId }) => ({ activityId: activityId.toLowerCase(), photoId: photoId.toLowerCase(), caption }))
    .filter(({ activityId, photoId }) => {
      const isOwn = (own.get(activityId)?.includes(photoId) ?? false) && !seen.has(photoId)
      seen.add(photoId)
      return isOwn
    })
}
