import type { ErrorCode } from '../../../contract/result'
import { call } from '@/shared/api/call'
import { useOutboxStore } from './outboxStore'

/** Sending it again cannot help: the same submission would be refused again. */
const final: readonly ErrorCode[] = ['INVALID_INPUT', 'FORBIDDEN', 'NOT_FOUND', 'CONFLICT', 'TOO_LARGE']

let running: Promise<void> | undefined

/** Sends what waits, oldest first, one at a time. A refused item does not stop the next; no network stops the round. */
export function flushOutbox(): Promise<void> {
  running ??= sendAll().finally(() => (running = undefined))
  return running
}

async function sendAll(): Promise<void> {
  const box = useOutboxStore.getState
  for (const { submission, state } of box().items) {
    if (state === 'rejected') continue
    const { attemptId } = submission
    box().mark(attemptId, 'sending')
    const sent = await call('quiz.submit', submission)
    if (sent.ok) box().remove(attemptId)
    else if (final.includes(sent.code)) box().mark(attemptId, 'rejected', sent.message)
    else {
      box().mark(attemptId, 'failed', sent.message)
      return
    }
  }
}
