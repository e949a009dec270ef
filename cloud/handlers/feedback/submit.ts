import { maskNumbers } from '../../../contract/maskNumbers'
import { failure, success } from '../../../contract/result'
import { daysBefore } from '../../daysBefore'
import type { Handler } from '../../handler'
import { refuseUnkeepable } from '../../publishing/unkeepable'
import { createFeedback } from '../../store/voicesFeedback'

const mostADay = 20

/** Keeps what a resident has to say, once. Numbers of people are hidden before. */
export const submitFeedback: Handler<'feedback.submit'> = async ({ now, randomUuid, store }, { residentId }, input) => {
  const refusal = refuseUnkeepable(input)
  if (refusal) return refusal
  const at = now()
  const feedback = { ...input, feedbackId: input.feedbackId.toLowerCase(), text: maskNumbers(input.text).text }
  const receivedAt = await store.part(createFeedback).add(residentId, feedback, { ref: randomUuid(), most: mostADay, since: daysBefore(at, 1), now: at })
  if (!receivedAt) return failure('TOO_MANY', `一天最多提${mostADay}条意见，今天的满了。写好的留在手机上，明天再发。`)
  return success({ receivedAt: receivedAt.toISOString() })
}
