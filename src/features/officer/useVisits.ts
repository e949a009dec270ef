import { useCallback } from 'react'
import type { Visit } from '../../../contract/fieldwork'
import { type Result, success } from '../../../contract/result'
import { callFieldwork } from '@/shared/api/callFieldwork'
import { flushVisits } from './flushVisits'
import { type Asked, useAsked } from './useAsked'
import { useVisitsStore } from './visitsStore'

/** More places than any station has; it only keeps a fault from going on for ever. */
const mostPages = 40

/** All places of the station, page by page: they are searched and marked on the phone, also with no network. */
async function readVisits(): Promise<Result<true>> {
  const all = new Map<string, Visit>()
  let cursor: string | undefined
  for (let page = 0; page < mostPages; page++) {
    const found = await callFieldwork('visits.list', { limit: 50, ...(cursor ? { cursor } : {}) })
    if (!found.ok) return found
    for (const visit of found.value.visits) all.set(visit.visitId, visit)
    cursor = found.value.nextCursor ?? undefined
    if (!cursor) {
      useVisitsStore.getState().hear([...all.values()], found.value.asOf)
      return success(true)
    }
  }
  return success(true)
}

/** Marks made without network go first: what is read then holds them. */
async function sendAndRead(): Promise<Result<true>> {
  await flushVisits()
  return readVisits()
}

/** Reads the station's places when the page opens; they are in the store. */
export function useVisits(): Asked<true> {
  return useAsked(useCallback(sendAndRead, []))
}
