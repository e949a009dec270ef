import { useCallback } from 'react'
import type { Result } from '../../../contract/result'
import { success } from '../../../contract/result'
import { call } from '@/shared/api/call'
import { useAsked } from './useAsked'

/** A city that has published no communities yet may have partners that name theirs. */
async function askAreas(): Promise<Result<Record<string, string>>> {
  const listed = await call('areas.list', {})
  if (listed.ok && listed.value.areas.length > 0) return success(Object.fromEntries(listed.value.areas.map(({ id, name }) => [id, name])))
  const partners = await call('partners.list', {})
  return partners.ok ? success(Object.fromEntries(partners.value.partners.map(({ communityId, area }) => [communityId, area]))) : partners
}

/** The names of the communities that the city has published, by id. Others are shown by their id. */
export function useAreas(): Record<string, string> {
  const { value } = useAsked(useCallback(askAreas, []))
  return value ?? {}
}
