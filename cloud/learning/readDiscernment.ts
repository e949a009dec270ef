import type { Area } from '../../contract/area'
import { chinaDay } from '../../contract/chinaDay'
import type { Discernment, DiscernmentRequest } from '../../contract/learning'
import { type Result, success } from '../../contract/result'
import type { OfficerCaller } from '../caller'
import type { Dependencies } from '../dependencies'
import { scopeAsked } from '../statistics/scopeAsked'
import { createLearningGroups } from '../store/learningGroups'
import { freshLearning } from './freshLearning'
import { type CityTold, shownDiscernment, tellCity } from './shownDiscernment'

type Needed = Pick<Dependencies, 'now' | 'randomUuid' | 'store'>

/**
 * How well people tell scam and genuine apart, as far as the officer's station goes.
 *
 * @returns FORBIDDEN for another station or its community, except for administrators
 */
export async function readDiscernment(dependencies: Needed, officer: Pick<OfficerCaller, 'role' | 'station'>, request: DiscernmentRequest): Promise<Result<Discernment>> {
  const today = chinaDay(dependencies.now())
  const scope = await scopeAsked(dependencies, officer, { ...request, from: today, to: today })
  if (!scope.ok) return scope
  const { areas, communities, station } = scope.value
  const { asOf, key } = await freshLearning(dependencies)
  const { communityId } = request
  // Where the city has published no communities there are no stations to tell apart: those that residents named.
  const isPublished = areas.length > 0
  const { city, named } = await keptCity(dependencies.store, areas, `${key} ${JSON.stringify(areas)}`)
  const place = { ...(communityId !== undefined && { communityId }), ...(station !== null && isPublished && { stationName: station }) }
  return success({
    station,
    communityId: communityId ?? null,
    stations: officer.role === 'admin' ? [...new Set(areas.map(area => area.station))] : [],
    communities: isPublished || communityId !== undefined ? [...communities] : named,
    ...shownDiscernment(city, place),
    asOf: asOf.toISOString()
  })
}

interface KeptCity {
  key: string
  city: CityTold
  /** Communities that residents named. */
  named: { id: string; name: string }[]
}

const kept = new WeakMap<Needed['store'], KeptCity>()

/** What may be shown takes some tenths of a second to decide in a large city, and stands until the numbers are made anew. */
async function keptCity(store: Needed['store'], areas: readonly Area[], key: string): Promise<KeptCity> {
  const last = kept.get(store)
  if (last?.key === key) return last
  const groups = await store.part(createLearningGroups).read()
  const named = [...new Set(groups.map(({ community_id }) => community_id))].filter(Boolean).sort().map(id => ({ id, name: id }))
  const next = { key, named, city: tellCity({ groups, communities: areas.length > 0 ? areas : named }) }
  kept.set(store, next)
  return next
}
