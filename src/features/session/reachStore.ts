import * as v from 'valibot'
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
const Stored = v.object({ items: v.array(v.object({ count: v.number() })) })
const most = 50

function read(): Kept {
  try {
    const stored: unknown = JSON.parse(readStored(key) ?? '')
    if (v.is(Stored, stored)) return stored as Kept
  } catch {
    // Nothing is kept, or nothing that can be read.
  }
  return { items: [] }
}

const keep = (kept: Kept): void => void writeStored(key, JSON.stringify(kept))

/** Counts a text that is opened; nothing about the person goes along. */
export function noteOpened(type: Items[number]['type'], id: string): void {
  const kept = read()
  const item = kept.items.find(each => each.type === type && each.id === id)
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
export const flushReach = createFlusher(async () => {
  const { batch, items, place } = read()
  const next = batch ?? (items.length > 0 && { batchId: randomId(), items })
  if (!next) return true
  keep({ items: batch ? items : [], batch: next, ...(place && { place }) })
  const sent = await callerOf<'reach.count'>({ 'reach.count': { output: Empty, access: 'anyone' } })('reach.count', next)
  if (!sent.ok && !finalRefusals.includes(sent.code)) return false
  const rest = read()
  delete rest.batch
  keep(rest)
  return true
}).flush
