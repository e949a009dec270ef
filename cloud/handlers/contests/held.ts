import * as v from 'valibot'
import { success } from '../../../contract/result'
import { atContest } from '../../contests/atContest'
import { heldEntryOf } from '../../contests/heldEntryOf'
import { readCursor, writeCursor } from '../../listCursor'
import { createContestEntrants } from '../../store/contestEntrants'

const atOnce = 50
const beforeAll = '00000000-0000-0000-0000-000000000000'
const Position = v.object({ after: v.pipe(v.string(), v.uuid()) })

/** Entries that are looked at before the list is fixed, with what was decided. */
export const listHeld = atContest<'contests.held'>(async ({ contest, dependencies }, { cursor }) => {
  const question = { held: contest.contest_id }
  const position = readCursor(cursor, question, Position)
  if (!position.ok) return position
  const { store } = dependencies
  const [rows, areas] = await Promise.all([
    store.part(createContestEntrants).held(contest.contest_id, position.value?.after ?? beforeAll, atOnce + 1),
    store.places.areas()
  ])
  const page = rows.slice(0, atOnce)
  const last = rows.length > atOnce ? page.at(-1) : undefined
  return success({ entries: page.map(row => heldEntryOf(row, areas)), nextCursor: last ? writeCursor(question, { after: last.entryId }) : null })
})
