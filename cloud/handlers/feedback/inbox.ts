import * as v from 'valibot'
import { success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { readCursor, writeCursor } from '../../listCursor'
import { scopeOf } from '../../officers/scopeOf'
import { createInbox } from '../../store/voicesInbox'
import { inboxItemOf } from '../../voices/feedbackOf'

const usualLimit = 20
const Position = v.object({ at: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(4e12)), ref: v.pipe(v.string(), v.uuid()) })

/** A page of what residents said, the latest first. */
export const readInbox: Handler<'feedback.inbox'> = async ({ now, store }, { officer }, { cursor, limit = usualLimit, ...filter }) => {
  const after = readCursor(cursor, filter, Position)
  if (!after.ok) return after
  const { others } = await scopeOf(store, officer)
  const inbox = store.part(createInbox)
  const found = await inbox.list(others, filter, after.value && { at: new Date(after.value.at), ref: after.value.ref }, limit + 1)
  const page = found.slice(0, limit)
  const last = found.length > limit ? page.at(-1) : undefined
  return success({
    feedback: page.map(inboxItemOf),
    nextCursor: last ? writeCursor(filter, { at: last.received_at.getTime(), ref: last.ref }) : null,
    waiting: await inbox.waiting(others),
    asOf: now().toISOString()
  })
}
