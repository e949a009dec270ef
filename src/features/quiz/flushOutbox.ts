import { call } from '@/shared/api/call'
import { createFlusher } from '@/shared/outbox/createFlusher'
import { type OutboxItem, useOutboxStore } from './outboxStore'
import { isFinal, sentTimes } from './sentTimes'

/** Takes the next item afresh each time: some are added and cleared while others are sent. */
function nextUntried(tried: ReadonlySet<string>): OutboxItem | undefined {
  return useOutboxStore.getState().items.find(({ submission, state }) => state !== 'rejected' && !tried.has(submission.attemptId))
}

/** @returns false when the server could not be reached and items are left */
async function sendAll(): Promise<boolean> {
  const { mark, remove } = useOutboxStore.getState()
  const tried = new Set<string>()
  for (let item = nextUntried(tried); item; item = nextUntried(tried)) {
    const { submission } = item
    const { attemptId } = submission
    tried.add(attemptId)
    mark(attemptId, 'sending')
    const sent = await call('quiz.submit', { ...submission, ...sentTimes(submission, new Date()) })
    if (sent.ok) remove(attemptId)
    else if (isFinal(sent)) mark(attemptId, 'rejected', sent.message)
    // For its times: the next round comes when the app is shown again, with the clock put right.
    else if (sent.code === 'INVALID_INPUT') mark(attemptId, 'failed', sent.message)
    else {
      mark(attemptId, 'failed')
      return false
    }
  }
  return true
}

const flusher = createFlusher(sendAll)

/**
 * Sends what waits, oldest first, one at a time. A refused item does not stop the next; no network stops the round, and
 * the next one comes by itself.
 */
export const flushOutbox = flusher.flush

/** Waits for a round under way, so that nothing is on its way when the records are cleared. */
export const outboxSettled = flusher.settled
