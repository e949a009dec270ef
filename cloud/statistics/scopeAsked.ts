import type { Area } from '../../contract/area'
import { failure, type Result, success } from '../../contract/result'
import type { StatisticsRequest } from '../../contract/statistics'
import type { OfficerCaller } from '../caller'
import type { Dependencies } from '../dependencies'
import { maySee, notYourCommunity, notYourStation, scopeOf } from '../officers/scopeOf'
import { checkPeriod } from '../registration/checkPeriod'
import type { Whose } from '../store/statisticsReading'

/** Whose numbers are asked for, and may be read. */
export interface Asked {
  whose: Whose
  /** The station of the community that is asked for, or as `whose`: what may be shown is decided among all of its communities. */
  among: { whose: Whose; communities: readonly { id: string; name: string; station?: string }[] }
  /** Null for the whole city. */
  station: string | null
  /** The city's communities with their stations; none where it has published none. */
  areas: readonly Area[]
  /** Those the numbers are of. */
  communities: readonly { id: string; name: string }[]
}

/** @returns INVALID_INPUT for a period that is none; FORBIDDEN for another station or its community, NOT_FOUND for a community that is not published, except for administrators */
export async function scopeAsked(
  { store }: Pick<Dependencies, 'store'>,
  officer: Pick<OfficerCaller, 'role' | 'station'>,
  { communityId, from, stationId, to }: StatisticsRequest
): Promise<Result<Asked>> {
  const refusal = checkPeriod({ from, to })
  if (refusal) return refusal
  if (officer.role !== 'admin' && stationId !== undefined && stationId !== officer.station) return notYourStation
  const [areas, scope] = [await store.places.areas(), await scopeOf(store, officer, stationId)]
  if (officer.role === 'admin' && stationId !== undefined && !areas.some(({ station }) => station === stationId))
    return failure('NOT_FOUND', '没有这个派出所，请重新选择。', ['stationId'])
  if (communityId !== undefined && !maySee(scope, communityId)) return notYourCommunity
  // One that is no longer published is nobody's: administrators still find its numbers.
  if (communityId !== undefined && officer.role !== 'admin' && areas.length > 0 && !areas.some(({ id }) => id === communityId))
    return failure('NOT_FOUND', '没有这个社区，请重新选择。', ['communityId'])
  const isAsked = (id: string) => (communityId === undefined ? scope.own.includes(id) : id === communityId)
  const communities = areas.filter(({ id }) => isAsked(id)).map(({ id, name }) => ({ id, name }))
  const named = communityId !== undefined && communities.length === 0 ? [{ id: communityId, name: communityId }] : communities
  const home = communityId === undefined ? scope : await scopeOf(store, officer, stationId ?? areas.find(({ id }) => id === communityId)?.station)
  const among = { whose: { others: home.others }, communities: areas.filter(({ id }) => home.own.includes(id)).map(({ id, name, station }) => ({ id, name, station })) }
  return success({ among, whose: { others: scope.others, communityId }, station: scope.station, areas, communities: named })
}
