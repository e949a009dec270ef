import type { Activity } from '../../contract/activity'
import type { ActivityRow } from '../store/activities'

/** An activity as officers see it. */
export function activityOf(row: ActivityRow): Activity {
  const { banner, board, by, changedAt, changedBy, communityId, day, foldout, id, leaflet, note, partners, people, photoIds, placeText, poster, station, venue, version } = row
  const arrived = photoIds.filter(photoId => row.arrived.includes(photoId))
  const materials = { poster, leaflet, foldout, board, banner }
  return { activityId: id, station, day, venue, placeText, communityId, people, materials, photoIds, arrived, partners, note, version, by, changedBy, changedAt: changedAt.toISOString() }
}
