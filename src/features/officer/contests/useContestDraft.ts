import { useState } from 'react'
import type { DeskContest } from '../../../../contract/contestDesk'
import { useOfficerStore } from '@/features/session/officerStore'
import { randomId } from '@/shared/randomId'
import { type ContestDraft, draftOf, emptyDraft } from './contestDraft'
import { useContestDraftStore } from './contestDraftStore'

/** What is typed of a contest. A new one is kept as one types; of one that is said anew nothing is kept. */
export function useContestDraft(contest: DeskContest | undefined, now: Date) {
  const station = useOfficerStore(state => state.me?.station ?? '')
  const [resumed] = useState(() => {
    const { kept } = useContestDraftStore.getState()
    return !contest && kept?.station === station ? kept.draft : undefined
  })
  const [draft, setDraft] = useState<ContestDraft>(() => (contest ? draftOf(contest) : (resumed ?? emptyDraft(randomId(), now))))
  const [isTyped, setTyped] = useState(resumed !== undefined)
  return {
    draft,
    isTyped,
    isResumed: resumed !== undefined,
    put(fields: Partial<ContestDraft>): void {
      const next = { ...draft, ...fields }
      setDraft(next)
      setTyped(true)
      if (!contest) useContestDraftStore.setState({ kept: { station, draft: next } })
    },
    drop(): void {
      if (!contest) useContestDraftStore.setState({ kept: null })
    }
  }
}
