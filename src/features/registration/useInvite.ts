import { useRef, useState } from 'react'
import { randomId } from '@/shared/randomId'
import { callRegistration } from './callRegistration'
import { type FamilyMember, useFamilyStore } from './familyStore'

/** A guide on its way to somebody in the family. */
export interface Invite {
  inviteId: string
  guideId: string
  to: FamilyMember
}

/** Makes the link to pass on: needs the network once. The same link again after a lost reply. */
export function useInvite(onMade: (invite: Invite) => void) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const tried = useRef<Invite>()

  async function invite(guideId: string, to: FamilyMember): Promise<void> {
    if (busy) return
    const again = tried.current?.guideId === guideId ? tried.current.inviteId : undefined
    const made: Invite = { inviteId: again ?? randomId(), guideId, to }
    tried.current = made
    setBusy(true)
    setProblem(undefined)
    const answer = await callRegistration('family.invite', { inviteId: made.inviteId, guideId })
    setBusy(false)
    if (!answer.ok) return setProblem(answer.code === 'UNAVAILABLE' ? '没连上网。发给家里人要连一次网，连上再试。' : answer.message)
    tried.current = undefined
    useFamilyStore.getState().send(made.inviteId, guideId, to, new Date())
    return onMade(made)
  }
  return { busy, problem, invite }
}
