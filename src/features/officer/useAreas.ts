import { useCallback } from 'react'
import { call } from '@/shared/api/call'
import { useAsked } from './useAsked'

const askPartners = () => call('partners.list', {})

/** The names of the communities that the city has published, by id. Others are shown by their id. */
export function useAreas(): Record<string, string> {
  const { value } = useAsked(useCallback(askPartners, []))
  return Object.fromEntries((value?.partners ?? []).map(({ communityId, area }) => [communityId, area]))
}
