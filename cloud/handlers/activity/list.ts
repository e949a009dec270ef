import { success } from '../../../contract/result'
import { activityOf } from '../../activities/activityOf'
import { atDesk } from '../../activities/atDesk'
import { refuseDays } from '../../activities/checkDays'
import { stationAsked } from '../../activities/stationAsked'

const most = 500

/** The activities of a period with what they come to. */
export const listActivities = atDesk<'activity.list'>(async ({ activities, dependencies, now, officer }, { from, stationId, to }) => {
  const refused = refuseDays(from, to)
  if (refused) return refused
  const asked = await stationAsked(dependencies.store, officer, stationId)
  if (!asked.ok) return asked
  const { scope, station, stations } = asked.value
  const [rows, totals, areas] = await Promise.all([activities.list(station, from, to, most), activities.totals(station, from, to), dependencies.store.places.areas()])
  const communities = areas.filter(({ id }) => scope.own.includes(id)).map(({ id, name }) => ({ id, name }))
  return success({ activities: rows.map(activityOf), totals, station, stations, communities, asOf: now.toISOString() })
})
