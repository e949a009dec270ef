import { createFlusher } from '@/shared/outbox/createFlusher'
import { finalRefusals } from '@/shared/outbox/finalRefusals'
import { callRegistration } from './callRegistration'
import { type FamilyWord, useFamilyStore } from './familyStore'

const send = (inviteId: string, word: FamilyWord) =>
  word === 'revoke' ? callRegistration('family.revoke', { inviteId }) : callRegistration('family.answer', { inviteId, agree: word === 'agree' })

/** The sentences of what was refused for good, by the id of the link. */
const refusals = new Map<string, string>()

/** Taken afresh each time: an answer may change while the one before is on its way. */
const nextUnsent = () => useFamilyStore.getState().unsent[0]

const { flush } = createFlusher(async () => {
  const { answered, unanswer } = useFamilyStore.getState()
  for (let inviteId = nextUnsent(); inviteId; inviteId = nextUnsent()) {
    const word = useFamilyStore.getState().answers[inviteId]
    const sent = word && (await send(inviteId, word))
    if (sent && !sent.ok && !finalRefusals.includes(sent.code)) return false
    if (word && (sent?.ok || word !== 'agree')) answered(inviteId, word)
    else {
      if (sent && !sent.ok) refusals.set(inviteId, sent.message)
      unanswer(inviteId)
    }
  }
  return true
})

/** Sends what was answered to family, the latest word only. Without network it waits. */
export const sendFamilyAnswers = flush

/** Why a yes could not be: the link is old, or somebody else's. Undefined where it holds, or waits for the network. */
export const refusalOf = (inviteId: string): string | undefined => refusals.get(inviteId)
