import { useCallback } from 'react'
import type { Area } from '../../../../contract/area'
import { call } from '@/shared/api/call'
import { useOfficerStore } from '@/features/session/officerStore'
import { useAsked } from '../useAsked'

const askAreas = () => call('areas.list', {})

export interface Communities {
  areas: readonly Area[]
  /** A community that the city has not published is named by its id. */
  nameOf: (communityId: string) => string
}

/** The communities that may be looked at: of one's own station, for administrators of `station` or the whole city. */
export function useCommunities(station?: string): Communities {
  const { value } = useAsked(useCallback(askAreas, []))
  const me = useOfficerStore(state => state.me)
  const all = value?.areas ?? []
  const of = me?.role === 'admin' ? station : me?.station
  return { areas: of ? all.filter(area => area.station === of) : all, nameOf: id => all.find(area => area.id === id)?.name ?? id }
}
