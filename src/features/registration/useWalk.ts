import { useMemo } from 'react'
import type { Guide } from '../../../contract/guide'
import { randomId } from '@/shared/randomId'
import { type GuideProgress, useProgressStore } from './progressStore'
import { stepsBefore, stepsFor } from './route'
import { tellFamily } from './tellFamily'
import type { Walk } from './walk'

interface Start {
  inviteId: string | undefined
  /** A step to begin at; what comes before it was done earlier. */
  step: string | undefined
}

function freshProgress(guide: Guide, { inviteId, step }: Start): GuideProgress {
  const known = step !== undefined && guide.rules[step] ? step : undefined
  return {
    recordId: randomId(),
    answers: {},
    at: known ?? null,
    steps: Object.fromEntries((known ? stepsBefore(guide, known) : []).map(id => [id, 'done' as const])),
    startedAt: new Date().toISOString(),
    seq: 0,
    ...(inviteId && { inviteId })
  }
}

/** A resident's way through a guide: kept on the phone from the first tap on, and told to family who may see it. */
export function useWalk(guide: Guide, { inviteId, step }: Start): Walk {
  const kept = useProgressStore(({ progress }) => progress[guide.id])
  const isKept = kept !== undefined
  // Anew when the one before was put away: its record id has been used.
  const fresh = useMemo(() => (isKept ? undefined : freshProgress(guide, { inviteId, step })), [guide, inviteId, step, isKept])
  return {
    progress: kept ?? fresh ?? freshProgress(guide, { inviteId, step }),
    change(change) {
      const { begin, change: put } = useProgressStore.getState()
      begin(guide.id, new Date(), fresh)
      put(guide.id, change)
      const now = useProgressStore.getState().progress[guide.id]
      if (now) tellFamily(guide.id, stepsFor(guide, now.answers), now)
    }
  }
}
