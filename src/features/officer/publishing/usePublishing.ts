import { useCallback, useEffect, useState } from 'react'
import type { DraftPeople } from '../../../../contract/loopDraft'
import type { PublicationState } from '../../../../contract/publishing'
import { type Failure, type Result, success } from '../../../../contract/result'
import { callLoop } from '@/shared/api/callLoop'
import { useAsked } from '../useAsked'
import { callPublishing } from './callPublishing'
import type { DeskVersion, TextType } from './textTypes'

export interface DeskPage {
  versions: DeskVersion[]
  nextCursor: string | null
}

interface Question {
  state?: PublicationState
  cursor?: string
}

/** A page of the desk of a type. */
export async function readDesk(type: TextType, question: Question): Promise<Result<DeskPage>> {
  if (type === 'alert') {
    const found = await callPublishing('alerts.desk', question)
    return found.ok ? success({ ...found.value, versions: found.value.versions.map(version => ({ ...version, type: 'alert' as const })) }) : found
  }
  const found = await callPublishing('cases.desk', question)
  return found.ok ? success({ ...found.value, versions: found.value.versions.map(version => ({ ...version, type: 'case' as const })) }) : found
}

/** The versions of a type, those read further down too, and who stands behind their stamps. */
export function usePublishing(type: TextType, state: PublicationState | undefined) {
  const ask = useCallback(async () => {
    const found = await readDesk(type, state ? { state } : {})
    return found.ok ? success({ ...found.value, type, state }) : found
  }, [type, state])
  const asked = useAsked(ask)
  const [more, setMore] = useState<DeskPage & { after: DeskPage | undefined }>()
  const [missed, setMissed] = useState<{ failure: Failure; after: DeskPage | undefined }>()
  const [people, setPeople] = useState<DraftPeople>()
  // What was heard of another type or state is not shown under this one.
  const first = asked.value?.type === type && asked.value.state === state ? asked.value : undefined
  const further = more && more.after === first ? more : undefined
  const versions = [...(first?.versions ?? []), ...(further?.versions ?? [])]
  const nextCursor = further ? further.nextCursor : (first?.nextCursor ?? null)
  const by = [...new Set(versions.flatMap(({ stamps }) => stamps.map(stamp => stamp.by)))].sort().slice(0, 200).join(' ')
  useEffect(() => {
    if (!first) return
    void callLoop('drafts.people', { by: by ? by.split(' ') : [] }).then(found => found.ok && setPeople(found.value))
  }, [first, by])

  async function readMore(): Promise<void> {
    if (nextCursor === null) return
    const found = await readDesk(type, { ...(state && { state }), cursor: nextCursor })
    setMissed(found.ok ? undefined : { failure: found, after: first })
    if (found.ok) setMore({ versions: [...(further?.versions ?? []), ...found.value.versions], nextCursor: found.value.nextCursor, after: first })
  }
  return { ...asked, value: first, versions, people, hasMore: nextCursor !== null, readMore, missed: missed?.after === first ? missed?.failure : undefined }
}
