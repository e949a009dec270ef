import type { Answer } from '../../../contract/actions'
import { chinaDay } from '../../../contract/chinaDay'
import type { ReachRequest } from '../../../contract/reach'
import { Empty } from '../../../contract/session'
import { readStored, removeStored, writeStored } from '@/platform/storage'
import { callerOf } from '@/shared/api/call'
import { createFlusher } from '@/shared/outbox/createFlusher'
import { finalRefusals } from '@/shared/outbox/finalRefusals'
import { randomId } from '@/shared/randomId'

type Items = ReachRequest['items']

/** What the phone keeps: what was opened since, and the batch that is on its way. The server looks at the rest of it. */
interface Kept {
  items: Items
  batch?: ReachRequest
  /** The code on the wall that was opened last, and when. */
  place?: { placeId: string; day: string }
}

const key = 'reach'
const most = 50

/** Only so far is it looked at: the server refuses what is wrong with the rest, and then it is dropped. */
function read(): Kept {
  try {
    const kept = JSON.parse(readStored(key) ?? '') as Kept
    if (Array.isArray(kept.items)) return kept
  } catch {
    // Nothing is kept, or nothing that can be read.
  }
  return { items: [] }
}

const keep = (kept: Kept): void => void writeStored(key, JSON.stringify(kept))

/** Counts a text that is opened; nothing about the person goes along. */
export function noteOpened(type: Items[number]['type'], id: string): void {
  const kept = read()
  const item = kept.items.find(each => each?.type === type && each.id === id)
  if (item) item.count = Math.min(item.count + 1, most)
  else if (kept.items.length < most) kept.items.push({ type, id, count: 1 })
  keep(kept)
}

/** Remembers the place whose code was opened, for the rest of the day. */
export const rememberPlace = (placeId: string): void => keep({ ...read(), place: { placeId, day: chinaDay(new Date()) } })

/** For what is sent along with an attempt. */
export function placeToday(): { placeId?: string } {
  const { place } = read()
  return place?.day === chinaDay(new Date()) ? { placeId: place.placeId } : {}
}

export const forgetReach = (): void => removeStored(key)

/** Sends what was counted, once for each batch; what the server refuses is dropped. */
export const flushReach = createFlusher(() => {
  const kept = read()
  const batch = kept.batch ?? { batchId: randomId(), items: kept.items }
  if (batch.items.length === 0) return Promise.resolve(true)
  if (!kept.batch) keep({ ...kept, items: [], batch })
  const answer: Record<'reach.count', Answer> = { 'reach.count': { output: Empty, access: 'anyone' } }
  return callerOf(answer)('reach.count', batch).then(sent => {
    if (!sent.ok && !finalRefusals.includes(sent.code)) return false
    const rest = read()
    delete rest.batch
    keep(rest)
    return true
  })
}).flush
