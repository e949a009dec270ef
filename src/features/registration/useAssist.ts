import { useCallback, useEffect, useState } from 'react'
import { errorMessages, type Failure } from '../../../contract/result'
import { useOfficerStore } from '@/features/session/officerStore'
import { type Assist, currentAssist, useAssistStore } from './assistStore'
import { callFieldwork } from '@/shared/api/callFieldwork'
import { flushAssists } from './flushAssists'
import { watchAlong, type WatchState } from './watchAlong'

export interface AssistProblem {
  message: string
  /** The officer has to sign in first. */
  signIn: boolean
}

interface AssistSeat {
  assist: Assist | undefined
  watch: WatchState
  opening: boolean
  problem: AssistProblem | undefined
  /** Who ended the one before. */
  over: 'officer' | 'resident' | undefined
  /** A code for one resident; the one before is void. */
  open(guideId: string): Promise<void>
  end(): void
  /** To the choice of guides, for the next. */
  next(): void
}

function sentenceFor({ code, message }: Failure): string {
  if (code === 'UNAVAILABLE') return '没连上网，出不了码。连上网再试一次。'
  // Why somebody is no officer any more is the server's to say; that they never signed in is told here.
  return message === errorMessages.FORBIDDEN || code === 'UNAUTHENTICATED' ? '出码要先登录民警、网格员的账号。' : message
}

/** The officer's seat at a resident's side. One that is still under way goes on after the app was closed. */
export function useAssist(placeId?: string): AssistSeat {
  const assist = useAssistStore(currentAssist)
  const [watch, setWatch] = useState<WatchState>('reached')
  const [opening, setOpening] = useState(false)
  const [problem, setProblem] = useState<AssistProblem>()
  const [over, setOver] = useState<AssistSeat['over']>()
  const [assistId, state] = [assist?.assistId, assist?.state]

  useEffect(() => void flushAssists(), [])
  useEffect(() => (assistId ? watchAlong(assistId, setWatch) : undefined), [assistId])

  const finish = useCallback((id: string, by: 'officer' | 'resident') => {
    setOver(by)
    setWatch('reached')
    useAssistStore.getState().end(id)
    void flushAssists()
  }, [])
  useEffect(() => {
    if (assistId && (state === 'ended' || watch === 'gone')) finish(assistId, 'resident')
  }, [assistId, state, watch, finish])

  async function open(guideId: string): Promise<void> {
    if (opening) return
    setOpening(true)
    setProblem(undefined)
    const { area } = useOfficerStore.getState()
    const opened = await callFieldwork('assist.open', { guideId, ...(placeId && { placeId }), ...(area && { communityId: area.communityId }) })
    setOpening(false)
    setOver(undefined)
    if (opened.ok) {
      useAssistStore.getState().open(opened.value, guideId, new Date())
      void flushAssists()
      return
    }
    const signIn = opened.code === 'FORBIDDEN' || opened.code === 'UNAUTHENTICATED'
    setProblem({ message: sentenceFor(opened), signIn })
  }
  return {
    assist,
    watch,
    opening,
    problem,
    over,
    open,
    end: () => assistId && finish(assistId, 'officer'),
    next: () => setOver(undefined)
  }
}
