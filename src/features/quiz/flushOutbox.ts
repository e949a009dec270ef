import type { ErrorCode } from '../../../contract/result'
import { call } from '@/shared/api/call'
import { useOutboxStore } from './outboxStore'

/** Sending it again cannot help: the same submission would be refused again. */
const final: readonly ErrorCode[] = ['INVALID_INPUT', 'FORBIDDEN', 'NOT_FOUND', 'CONFLICT', 'TOO_LARGE']

/** Waits between rounds while the server cannot be reached: doubled each time, so that a whole city does not hammer it. */
const firstWaitMs = 8_000
const longestWaitMs = 300_000

let running: Promise<void> | undefined
let waitMs = firstWaitMs
let timer: ReturnType<typeof setTimeout> | undefined

/**
 * Sends what waits, oldest first, one at a time. A refused item does not stop the next; no network stops the round, and
 * the next one comes by itself.
 */
export function flushOutbox(): Promise<void> {
  clearTimeout(timer)
  running ??= sendAll()
    .then(done => {
      if (done) waitMs = firstWaitMs
      else {
        timer = setTimeout(() => void flushOutbox(), waitMs)
        waitMs = Math.min(waitMs * 2, longestWaitMs)
      }
    })
    .finally(() => (running = undefined))
  return running
}

/** @returns false when the server could not be reached and items are left */
async function sendAll(): Promise<boolean> {
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
      return false
    }
  }
  return true
}
