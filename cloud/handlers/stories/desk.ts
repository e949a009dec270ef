import * as v from 'valibot'
import { success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { readCursor, writeCursor } from '../../listCursor'
import { scopeOf } from '../../officers/scopeOf'
import { createStoryDesk } from '../../store/voicesStoryDesk'
import { deskStoryOf } from '../../voices/storyOf'

const usualLimit = 20
const Position = v.object({ at: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(4e12)), ref: v.pipe(v.string(), v.uuid()) })

/** A page of stories with what the rules say to them, the latest first. */
export const readStoryDesk: Handler<'stories.desk'> = async ({ now, store }, { officer }, { cursor, limit = usualLimit, state }) => {
  const after = readCursor(cursor, { state }, Position)
  if (!after.ok) return after
  const { others } = await scopeOf(store, officer)
  const desk = store.part(createStoryDesk)
  const found = await desk.list(others, state, after.value && { at: new Date(after.value.at), ref: after.value.ref }, limit + 1)
  const page = found.slice(0, limit)
  const last = found.length > limit ? page.at(-1) : undefined
  return success({
    stories: page.map(deskStoryOf),
    nextCursor: last ? writeCursor({ state }, { at: last.received_at.getTime(), ref: last.ref }) : null,
    waiting: await desk.waiting(others),
    asOf: now().toISOString()
  })
}
