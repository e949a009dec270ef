import type { Guide } from '../../../contract/guide'
import { onReconnect } from '@/platform/network'
import { isInSight, onSight } from '@/platform/sight'
import { finalRefusals } from '@/shared/outbox/finalRefusals'
import { callRegistration } from './callRegistration'
import { createLoop, type Round } from './createLoop'
import { latestPlace } from './latestPlace'
import { leaveAssist } from './leaveAssist'
import { useProgressStore } from './progressStore'

/** Together with the officer; `away` where the server cannot be reached; `ended` by the officer or by time. */
export type FollowState = 'together' | 'away' | 'ended'

const everyMs = 3_000
const longestMs = 30_000
/** How often the last place is tried to be told after the page has gone. */
const lastTries = 10

/**
 * Tells the officer at one's side where one is: on each change at once, and every three seconds while the app is in sight.
 * Only the latest place is told; without network it waits, and those before it are of no use to anybody.
 *
 * @returns stops it, once the latest place is told
 */
export function followAlong(guide: Guide, assistId: string, say: (state: FollowState) => void): () => void {
  const latest = latestPlace(guide, assistId)
  let toldSeq = 0
  let triesLeft = Infinity
  const leaving = () => triesLeft !== Infinity

  async function round(): Promise<Round> {
    const telling = latest.now()
    if (!telling || (!leaving() && !isInSight())) return 'on'
    const told = await callRegistration('assist.follow', { assistId, ...telling })
    if (told.ok) toldSeq = telling.seq
    const ended = told.ok ? told.value.ended : finalRefusals.includes(told.code)
    say(ended ? 'ended' : told.ok ? 'together' : 'away')
    triesLeft--
    const over = ended || triesLeft <= 0 || (leaving() && toldSeq === latest.now()?.seq)
    if (over) stopListening()
    return over ? 'over' : told.ok ? 'on' : 'failed'
  }

  const { poke, stop } = createLoop(round, everyMs, longestMs)
  poke()
  const stopLooking = useProgressStore.subscribe(() => latest.look() && poke())
  const listening = [onSight(poke), onReconnect(poke)]
  function stopListening(): void {
    for (const undo of listening) undo()
  }
  return () => {
    stopLooking()
    latest.look()
    // Not wanted after all: nobody need wait for it.
    if (latest.dropped()) void leaveAssist(assistId)
    if (toldSeq === (latest.now()?.seq ?? 0)) {
      stopListening()
      return stop()
    }
    // Goes on listening: the end that came without network is told as soon as there is some again.
    triesLeft = lastTries
    return poke()
  }
}
