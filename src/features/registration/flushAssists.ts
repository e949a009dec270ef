import type { Result } from '../../../contract/result'
import { createFlusher } from '@/shared/outbox/createFlusher'
import { finalRefusals } from '@/shared/outbox/finalRefusals'
import { type Assist, useAssistStore } from './assistStore'
import { callFieldwork } from '@/shared/api/callFieldwork'

/** `later`: the server could not be reached; `signIn`: the officer has to sign in again. */
type Sent = 'told' | 'later' | 'signIn'

function wayOut(sent: Result<unknown>): Sent {
  if (sent.ok) return 'told'
  if (sent.code === 'FORBIDDEN') return 'signIn'
  // What is refused for good is not asked again: the assist is over, or not mine any more.
  return finalRefusals.includes(sent.code) ? 'told' : 'later'
}

/** All that is ticked so far, or the end once that is told. */
async function sendNext({ assistId, seq, toldSeq, ticks, stuck }: Assist): Promise<Sent> {
  const { hear, told, drop } = useAssistStore.getState()
  if (seq > toldSeq) {
    const ticked = await callFieldwork('assist.tick', { assistId, seq, ticks, ...(stuck && { stuck }) })
    if (wayOut(ticked) === 'told') told(assistId, seq)
    if (ticked.ok) hear(assistId, ticked.value)
    return wayOut(ticked)
  }
  const ended = wayOut(await callFieldwork('assist.end', { assistId }))
  if (ended === 'told') drop(assistId)
  return ended
}

/** Taken afresh each time: more is ticked while some is on its way. */
const nextUntold = () => useAssistStore.getState().assists.find(({ seq, toldSeq, ending }) => seq > toldSeq || ending)

const { flush } = createFlusher(async () => {
  for (let assist = nextUntold(); assist; assist = nextUntold()) {
    const sent = await sendNext(assist)
    // Nothing of an officer's goes before they have signed in again; then the page sends it.
    if (sent !== 'told') return sent === 'signIn'
  }
  return true
})

/** Sends what was ticked and what was ended, as soon as the server can be reached; what is told and over leaves the phone. */
export const flushAssists = flush
