import { useCallback } from 'react'
import type { Area } from '../../../contract/area'
import { type Result, success } from '../../../contract/result'
import { useOfficerStore } from '@/features/session/officerStore'
import { call } from '@/shared/api/call'
import { useAsked } from './useAsked'

/** A city that has published no communities yet may have partners that name theirs; whose they are is then not known. */
async function askAreas(): Promise<Result<Area[]>> {
  const listed = await call('areas.list', {})
  if (listed.ok && listed.value.areas.length > 0) return success(listed.value.areas)
  const partners = await call('partners.list', {})
  return partners.ok ? success(partners.value.partners.map(({ communityId, area }) => ({ id: communityId, name: area, station: '' }))) : partners
}

const namesOf = (areas: readonly Area[]): Record<string, string> => Object.fromEntries(areas.map(({ id, name }) => [id, name]))

/** The names of the communities that the city has published, by id. Others are shown by their id. */
export function useAreas(): Record<string, string> {
  return namesOf(useAsked(useCallback(askAreas, [])).value ?? [])
}

/** Those to choose from: of one's own station, or all of them where it has none. */
export function useOwnAreas(): Record<string, string> {
  const station = useOfficerStore(state => state.me?.station)
  const areas = useAsked(useCallback(askAreas, [])).value ?? []
  const own = areas.filter(area => area.station === station)
  return namesOf(own.length > 0 ? own : areas)
}
