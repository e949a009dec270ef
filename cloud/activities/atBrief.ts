import type { Brief } from '../../contract/activityBrief'
import { findingsIn } from '../../contract/activitySlots'
import { type Result, success } from '../../contract/result'
import type { ActivityRow } from '../store/activities'
import { type BriefKey, type BriefRow, createBriefs } from '../store/activitiesBriefs'
import type { AtDesk } from './atDesk'
import { refuseWeek, sundayOf } from './briefWeek'
import { type Asked, stationAsked } from './stationAsked'

/** Which brief is asked for, and what the week holds. */
export interface AtBrief extends Asked {
  key: BriefKey
  until: string
  briefs: ReturnType<typeof createBriefs>
}

const mostActivities = 500

export async function briefAsked({ dependencies: { store }, now, officer }: AtDesk, { stationId, weekOf }: { stationId?: string | undefined; weekOf: string }): Promise<Result<AtBrief>> {
  const refused = refuseWeek(weekOf, now)
  if (refused) return refused
  const asked = await stationAsked(store, officer, stationId)
  if (!asked.ok) return asked
  return success({ ...asked.value, key: { station: asked.value.station ?? '*', weekOf }, until: sundayOf(weekOf), briefs: store.part(createBriefs) })
}

/** The activities of the week, the earliest first. */
export const activitiesOf = async ({ activities }: AtDesk, { key, station, until }: AtBrief): Promise<ActivityRow[]> =>
  (await activities.list(station, key.weekOf, until, mostActivities)).reverse()

/** A brief as officers see it. */
export function briefOf({ station, stations, until }: AtBrief, { asOf, changedAt, ...row }: BriefRow, activities: readonly ActivityRow[]): Brief {
  const photos = activities.flatMap(({ arrived, day, id, photoIds, placeText }) =>
    photoIds.filter(photoId => arrived.includes(photoId)).map(photoId => ({ activityId: id, photoId, day, placeText }))
  )
  return { ...row, until, station, stations, photos, findings: findingsIn(row.texts, row.numbers), asOf: asOf.toISOString(), changedAt: changedAt.toISOString() }
}
