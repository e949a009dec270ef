import { decideAnswer } from '../../family/decideAnswer'
import { unknownInvite } from '../../family/unknownInvite'
import type { Handler } from '../../handler'
import { createFamily } from '../../store/family'

/** Whether who sent the invitation may see how far I am; the first other person who answers has it. */
export const answerFamily: Handler<'family.answer'> = async ({ now, store }, { residentId }, { agree, inviteId }) => {
  const at = now()
  const answered = await store.part(createFamily).answer(inviteId.toLowerCase(), residentId, link => decideAnswer(link, residentId, agree, at), at)
  return answered ?? unknownInvite
}
