import { useEffect, useState } from 'react'
import { followAlong, type FollowState } from './followAlong'
import { guideById } from './guides'
import { leaveAssist } from './leaveAssist'
import { type Beside, useProgressStore } from './progressStore'

interface Follow {
  /** Who is at my side in this guide. */
  beside: Beside | undefined
  state: FollowState
  leave(): void
}

/** Goes through a guide with the officer at one's side, for as long as both want it. */
export function useFollow(guideId: string): Follow {
  const beside = useProgressStore(({ progress }) => progress[guideId]?.beside)
  const [state, say] = useState<FollowState>('together')
  const assistId = beside?.assistId
  useEffect(() => {
    const guide = guideById(guideId)
    if (!guide || !assistId) return undefined
    say('together')
    return followAlong(guide, assistId, say)
  }, [guideId, assistId])
  return {
    beside,
    state,
    leave() {
      if (!assistId) return
      useProgressStore.getState().change(guideId, { beside: undefined })
      void leaveAssist(assistId)
    }
  }
}
