import { useCallback, useEffect, useState } from 'react'
import type { Case } from '../../../contract/case'
import type { ErrorCode } from '../../../contract/result'
import { call } from '@/shared/api/call'
import { keptCase, useCasesStore } from './casesStore'
import { useFavouritesStore } from './favouritesStore'
import { allOf, withChanges } from './feed'

export type CaseView =
  | { state: 'reading' }
  | { state: 'failed'; code: ErrorCode }
  | { state: 'missing' }
  | { state: 'withdrawn'; related: readonly Case[] }
  | { state: 'shown'; one: Case; related: readonly Case[] }

/** Cases read from the server since the app was opened, which are nowhere else on the phone. */
const readNow = new Map<string, Case>()
export const readCase = (id: string): Case | undefined => readNow.get(id)

/** How many other cases of the same kind are offered. */
const relatedCount = 3

function relatedOnPhone(one: Case): Case[] {
  const { feed } = useCasesStore.getState()
  const all = feed ? allOf(feed) : []
  return all.filter(other => other.id !== one.id && other.kinds[0] === one.kinds[0]).slice(0, relatedCount)
}

/** Before the next refresh: the list in the tab must not offer it again. */
function dropFromFeed(id: string): void {
  const { feed, put } = useCasesStore.getState()
  if (feed && keptCase(id)) put(withChanges(feed, [], [id], feed.asOf), feed.fetchedAt)
}

function onPhone(id: string): CaseView {
  const one = keptCase(id) ?? readCase(id) ?? useFavouritesStore.getState().cases.find(kept => kept.id === id)
  return one ? { state: 'shown', one, related: relatedOnPhone(one) } : { state: 'reading' }
}

/**
 * One case: at once where it is on the phone, else from the server. What is on the phone is looked up all the same, for it
 * may have been withdrawn or mended; no network changes nothing then.
 */
export function useCase(id: string) {
  const [view, setView] = useState<CaseView>(() => onPhone(id))

  const read = useCallback(async () => {
    setView(current => (current.state === 'shown' ? current : { state: 'reading' }))
    const reply = await call('cases.read', { caseId: id })
    const favourites = useFavouritesStore.getState()
    setView(current => {
      if (!reply.ok) {
        if (current.state === 'shown') return current
        return reply.code === 'NOT_FOUND' || reply.code === 'INVALID_INPUT' ? { state: 'missing' } : { state: 'failed', code: reply.code }
      }
      if (reply.value.state === 'withdrawn') return { state: 'withdrawn', related: reply.value.related }
      const { case: one, related } = reply.value
      // Nothing is drawn anew for what is the same.
      const isSame = current.state === 'shown' && current.one.version === one.version && (current.related.length > 0 || related.length === 0)
      return isSame ? current : { state: 'shown', one, related }
    })
    if (!reply.ok) return
    if (reply.value.state === 'withdrawn') {
      readNow.delete(id)
      favourites.drop(id)
      dropFromFeed(id)
    } else {
      readNow.set(id, reply.value.case)
      favourites.renew(reply.value.case)
    }
  }, [id])

  useEffect(() => void read(), [read])
  return { view, read }
}
