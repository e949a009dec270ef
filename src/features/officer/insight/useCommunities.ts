import { useCallback } from 'react'
import type { Area } from '../../../../contract/area'
import { call } from '@/shared/api/call'
import { useOfficerStore } from '@/features/session/officerStore'
import { useAsked } from '../useAsked'

const askAreas = () => call('areas.list', {})

export interface Communities {
  areas: readonly Area[]
  /** Those that administrators may choose among, as far as the areas name them; empty for all others. */
  stations: readonly string[]
  /** A community that the city has not published is named by its id. */
  nameOf: (communityId: string) => string
}

/** The communities that may be looked at: of one's own station, for administrators of `station` or the whole city. */
export function useCommunities(station?: string): Communities {
  const { value } = useAsked(useCallback(askAreas, []))
  const me = useOfficerStore(state => state.me)
  const all = value?.areas ?? []
  const isAdmin = me?.role === 'admin'
  const of = isAdmin ? station : me?.station
  return {
    areas: of ? all.filter(area => area.station === of) : all,
    stations: isAdmin ? [...new Set(all.map(area => area.station))] : [],
    nameOf: id => all.find(area => area.id === id)?.name ?? id
  }
}
