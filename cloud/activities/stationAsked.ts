import { failure, type Result, success } from '../../contract/result'
import type { OfficerCaller } from '../caller'
import { notYourStation, scopeOf, type Scope } from '../officers/scopeOf'
import type { Store } from '../store/store'

export interface Asked {
  /** Null for the whole city. */
  station: string | null
  /** That may be asked for; empty for those who have one. */
  stations: string[]
  scope: Scope
}

/** Whose activities, briefs and assessments somebody asks for: administrators anybody's, all others their own station's. */
export async function stationAsked(store: Pick<Store, 'places'>, officer: OfficerCaller, asked: string | undefined): Promise<Result<Asked>> {
  const isAdmin = officer.role === 'admin'
  if (!isAdmin && asked !== undefined && asked !== officer.station) return notYourStation
  const scope = await scopeOf(store, officer, asked)
  if (!isAdmin) return success({ station: officer.station, stations: [], scope })
  const stations = [...new Set((await store.places.areas()).map(({ station }) => station))]
  if (asked !== undefined && stations.length > 0 && !stations.includes(asked)) return failure('NOT_FOUND', '没有这个派出所，请从列表里选。')
  return success({ station: asked ?? null, stations, scope })
}
