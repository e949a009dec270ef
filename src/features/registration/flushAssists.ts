import { createFlusher } from '@/shared/outbox/createFlusher'
import { finalRefusals } from '@/shared/outbox/finalRefusals'
import { type Assist, useAssistStore } from './assistStore'
import { callFieldwork } from './callFieldwork'

/** Told, refused for good, or `later`: the server could not be reached, or the officer has to sign in again. */
type Sent = 'told' | 'later' | 'signIn'

const assistOf = (assistId: string) => useAssistStore.getState().assists.find(each => each.assistId === assistId)

/** All that is ticked so far, until nothing newer has come meanwhile. */
async function sendTicks(assistId: string): Promise<Sent> {
  const { hear, told } = useAssistStore.getState()
  for (let now = assistOf(assistId); now && now.seq > now.toldSeq; now = assistOf(assistId)) {
    const { seq, ticks, stuck } = now
    const sent = await callFieldwork('assist.tick', { assistId, seq, ticks, ...(stuck && { stuck }) })
    if (!sent.ok && sent.code === 'FORBIDDEN') return 'signIn'
    if (!sent.ok && !finalRefusals.includes(sent.code)) return 'later'
    told(assistId, seq)
    if (sent.ok) hear(assistId, sent.value)
  }
  return 'told'
}

async function sendOne({ assistId, ending }: Assist): Promise<Sent> {
  const ticked = await sendTicks(assistId)
  if (ticked !== 'told' || !ending) return ticked
  const ended = await callFieldwork('assist.end', { assistId })
  if (!ended.ok && ended.code === 'FORBIDDEN') return 'signIn'
  if (!ended.ok && !finalRefusals.includes(ended.code)) return 'later'
  useAssistStore.getState().drop(assistId)
  return 'told'
}

const { flush } = createFlusher(async () => {
  for (const assist of useAssistStore.getState().assists) {
    const sent = await sendOne(assist)
    // Nothing of an officer's goes before they have signed in again; then the page sends it.
    if (sent !== 'told') return sent === 'signIn'
  }
  return true
})

/** Sends what was ticked and what was ended, as soon as the server can be reached; what is told and over leaves the phone. */
export const flushAssists = flush
