import { failure } from '../../contract/result'
import type { OfficerCaller } from '../caller'
import type { Store } from '../store/store'

/** Which communities an officer looks after. */
export interface Scope {
  /** The name of the station; null for the whole city. */
  station: string | null
  /** The station's own communities; all of the city's where `station` is null. */
  own: readonly string[]
  /** Communities of other stations: nothing of theirs may be shown. */
  others: readonly string[]
}

/**
 * A station's officers see their own communities and what belongs to none; administrators the whole city. Where the city has
 * published no communities nothing is anybody else's.
 *
 * @param asked another scope that an administrator asks for: one station's
 */
export async function scopeOf(store: Pick<Store, 'places'>, { role, station }: Pick<OfficerCaller, 'role' | 'station'>, asked?: string): Promise<Scope> {
  const areas = await store.places.areas()
  const name = role === 'admin' ? (asked ?? null) : station
  if (name === null) return { station: null, own: areas.map(({ id }) => id), others: [] }
  const isOwn = (area: { station: string }) => area.station === name
  return { station: name, own: areas.filter(isOwn).map(({ id }) => id), others: areas.filter(area => !isOwn(area)).map(({ id }) => id) }
}

/** @param communityId null or undefined for what belongs to no community: everybody's */
export const maySee = (scope: Scope, communityId: string | null | undefined): boolean => !communityId || !scope.others.includes(communityId)

/** A community that `maySee` refuses. */
export const notYourCommunity = failure('FORBIDDEN', '这不是您所在派出所的社区。请选本所的社区。', ['communityId'])

/** Another station than the officer's own. */
export const notYourStation = failure('FORBIDDEN', '这不是您所在的派出所。请只看本所的。', ['stationId'])
