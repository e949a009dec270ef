import * as v from 'valibot'
import { callerOf } from '@/shared/api/call'
import { createFlusher } from '@/shared/outbox/createFlusher'
import { finalRefusals } from '@/shared/outbox/finalRefusals'
import { settleFeedback, useFeedbackOutboxStore } from './feedbackOutboxStore'

const callFeedback = callerOf<'feedback.submit'>({ 'feedback.submit': { output: v.object({ receivedAt: v.string() }), access: 'resident' } })

const { flush, settled } = createFlusher(async () => {
  for (;;) {
    const [item] = useFeedbackOutboxStore.getState().items.filter(({ message }) => message === undefined)
    if (!item) return true
    const sent = await callFeedback('feedback.submit', item.feedback)
    if (!sent.ok && !finalRefusals.includes(sent.code)) {
      settleFeedback(item.feedback.feedbackId, { ...item, said: sent.message })
      return false
    }
    settleFeedback(item.feedback.feedbackId, sent.ok ? undefined : { ...item, message: sent.message })
  }
})

/** Sends the feedback that waits, oldest first; what is refused stays with the reason. */
export const flushFeedback = flush

/** Waits for a round under way. */
export const feedbackSettled = settled
