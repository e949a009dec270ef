import { useCallback, useEffect, useRef, useState } from 'react'
import type { Case } from '../../../contract/case'
import type { ErrorCode, Result } from '../../../contract/result'
import { useProfileStore } from '@/features/session/profileStore'
import { call } from '@/shared/api/call'
import { type CaseFilter, isFiltering, matches } from './caseFilter'
import { useCasesStore } from './casesStore'
import { allOf, cursorOf } from './feed'
import { readMore, refreshCases } from './refreshCases'

interface Found {
  cases: readonly Case[]
  nextCursor: string | null
  /** Searched on the phone, without network. */
  onPhone?: true
}

/** A typed word is searched for when the typing rests, in milliseconds. */
const restMs = 300
const pageLength = 20

/** The whole feed, or what is found in it: by the server, and without network among what is on the phone. */
export function useCaseFeed(filter: CaseFilter) {
  const { feed, mineFirst } = useCasesStore()
  const audience = useProfileStore(state => state.audience)
  const [failed, setFailed] = useState<ErrorCode>()
  const [found, setFound] = useState<Found>()
  const filtering = isFiltering(filter)
  const { kind, audience: forWhom, outcome, query } = filter
  /** Counts the questions, so that a late answer to an earlier one is not shown. */
  const asked = useRef(0)

  const refresh = useCallback(async () => {
    const refreshed = await refreshCases()
    setFailed(refreshed.ok ? undefined : refreshed.code)
    return refreshed.ok
  }, [])

  // At the first sight, and when it is decided anew whose cases come first.
  useEffect(() => void refresh(), [refresh, audience, mineFirst])

  useEffect(() => {
    const question = ++asked.current
    setFound(undefined)
    if (!filtering) return undefined
    const wanted = { kind, audience: forWhom, outcome, query }
    const timer = setTimeout(() => {
      void search(wanted).then(page => question === asked.current && setFound(page))
    }, query ? restMs : 0)
    return () => clearTimeout(timer)
  }, [filtering, kind, forWhom, outcome, query])

  const more = useCallback(async () => {
    if (!filtering) return void readMore()
    if (!found?.nextCursor) return undefined
    const question = asked.current
    const page = await ask({ kind, audience: forWhom, outcome, query }, found.nextCursor)
    if (page.ok && question === asked.current) setFound({ ...page.value, cases: [...found.cases, ...page.value.cases] })
    return undefined
  }, [filtering, found, kind, forWhom, outcome, query])

  const cases = filtering ? found?.cases : feed ? allOf(feed) : undefined
  const ended = filtering ? found?.nextCursor === null : feed !== null && cursorOf(feed) === null
  return { cases, ended, onPhone: filtering && found?.onPhone === true, fetchedAt: feed?.fetchedAt, failed, refresh, more }
}

type Loose = { [K in keyof CaseFilter]: CaseFilter[K] | undefined }

/** Leaves out what is not asked for: the wire takes no undefined. */
const given = (filter: Loose): CaseFilter => Object.fromEntries(Object.entries(filter).filter(([, value]) => value))

const ask = (filter: Loose, cursor?: string): Promise<Result<Found>> =>
  call('cases.list', { ...given(filter), limit: pageLength, ...(cursor && { cursor }) })

async function search(filter: Loose): Promise<Found> {
  const page = await ask(filter)
  if (page.ok) return page.value
  const { feed } = useCasesStore.getState()
  return { cases: feed ? allOf(feed).filter(matches(given(filter))) : [], nextCursor: null, onPhone: true }
}
