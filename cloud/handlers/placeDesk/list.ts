import { chinaDay } from '../../../contract/chinaDay'
import { success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { daysBefore } from '../../daysBefore'
import { scopeOf } from '../../officers/scopeOf'
import { createPlaceDesk } from '../../store/placeDesk'

/** The places of one's own station, with how often each code was opened this week. */
export const listPlaces: Handler<'places.list'> = async ({ now, store }, { officer }) => {
  const { others } = await scopeOf(store, officer)
  const asOf = now()
  const weekTo = chinaDay(asOf)
  const weekFrom = chinaDay(daysBefore(asOf, daysSinceMonday(weekTo)))
  const rows = await store.part(createPlaceDesk).list(others, weekFrom, weekTo)
  const places = rows.map(({ changedAt, content, ...rest }) => ({ ...content, ...rest, updatedAt: changedAt.toISOString() }))
  return success({ places, weekFrom, weekTo, asOf: asOf.toISOString() })
}

const daysSinceMonday = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
