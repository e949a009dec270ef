import { useState } from 'react'
import type { Joined } from '../../../contract/registrationReplies'
import { callRegistration } from './callRegistration'
import { leaveAssist } from './leaveAssist'
import { refreshGuides } from './refreshGuides'

interface Join {
  /** Who it is; nothing of mine is told before I say yes. */
  joined: Joined | undefined
  busy: boolean
  problem: string | undefined
  complain(problem: string | undefined): void
  join(code: string): Promise<void>
  decline(): void
}

/** Joins an officer by their code. Joining again after a lost reply gives the same answer. */
export function useJoin(): Join {
  const [joined, setJoined] = useState<Joined>()
  const [busy, setBusy] = useState(false)
  const [problem, complain] = useState<string>()

  async function join(assistCode: string): Promise<void> {
    if (busy) return
    setBusy(true)
    complain(undefined)
    const answer = await callRegistration('assist.join', { assistCode })
    // The guide may be one of the city's own, of which this phone has not heard yet.
    if (answer.ok) await refreshGuides()
    setBusy(false)
    if (answer.ok) setJoined(answer.value)
    else complain(answer.code === 'UNAVAILABLE' ? '没连上网。数字还在，连上网再点一次“连上”。' : answer.message)
  }

  function decline(): void {
    if (joined) void leaveAssist(joined.assistId)
    setJoined(undefined)
  }
  return { joined, busy, problem, complain, join, decline }
}
