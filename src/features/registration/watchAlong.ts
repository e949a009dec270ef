import { onReconnect } from '@/platform/network'
import { isInSight, onSight } from '@/platform/sight'
import { finalRefusals } from '@/shared/outbox/finalRefusals'
import { useAssistStore } from './assistStore'
import { callFieldwork } from '@/shared/api/callFieldwork'
import { createLoop, type Round } from './createLoop'
import { flushAssists } from './flushAssists'

/** `signedOut`: the officer's session is over; `gone`: the server knows it no more. */
export type WatchState = 'reached' | 'away' | 'signedOut' | 'gone'

const everyMs = 2_000
const longestMs = 30_000

/**
 * Asks every two seconds where the resident is, while the app is in sight.
 *
 * @returns stops it
 */
export function watchAlong(assistId: string, say: (state: WatchState) => void): () => void {
  async function round(): Promise<Round> {
    if (!isInSight()) return 'on'
    const watched = await callFieldwork('assist.watch', { assistId })
    if (!watched.ok) {
      const signedOut = watched.code === 'FORBIDDEN' || watched.code === 'UNAUTHENTICATED'
      const gone = !signedOut && finalRefusals.includes(watched.code)
      say(signedOut ? 'signedOut' : gone ? 'gone' : 'away')
      // Goes on by itself after signing in again.
      return gone ? 'over' : 'failed'
    }
    say('reached')
    useAssistStore.getState().hear(assistId, watched.value)
    // What was ticked without network goes as soon as there is some again.
    void flushAssists()
    return watched.value.state === 'ended' || watched.value.state === 'expired' ? 'over' : 'on'
  }

  const { poke, stop } = createLoop(round, everyMs, longestMs)
  poke()
  const undo = [onSight(poke), onReconnect(poke)]
  return () => {
    for (const each of undo) each()
    stop()
  }
}
