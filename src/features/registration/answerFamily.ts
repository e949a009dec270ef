import { useFamilyStore } from './familyStore'
import { useRegistrationOutboxStore } from './registrationOutboxStore'
import { refusalOf, sendFamilyAnswers } from './sendFamilyAnswers'

/** Nobody waits longer for a slow network before the first step. */
const patienceMs = 4_000

/**
 * Whether they may see how far I am. Holds on this phone at once, and is told when there is network.
 *
 * @returns the server's sentence where the link cannot be agreed to
 */
export async function answerFamily(inviteId: string, agree: boolean): Promise<string | undefined> {
  useFamilyStore.getState().answer(inviteId, agree ? 'agree' : 'decline')
  await Promise.race([sendFamilyAnswers(), new Promise(resolve => setTimeout(resolve, patienceMs))])
  return refusalOf(inviteId)
}

/** 不再让他看: nothing more is told from now on, and what they see is taken away. */
export function revokeFamily(inviteId: string): Promise<void> {
  useFamilyStore.getState().answer(inviteId, 'revoke')
  useRegistrationOutboxStore.getState().told(inviteId, Infinity)
  return sendFamilyAnswers()
}
