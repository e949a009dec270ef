import * as v from 'valibot'
import { success } from '../../../contract/result'
import { deskContestOf } from '../../contests/deskContestOf'
import type { Handler } from '../../handler'
import { readCursor, writeCursor } from '../../listCursor'
import { createContests, type DeskPosition, positionOf } from '../../store/contests'

const atOnce = 100
const question = { list: 'contests' }
const Position = v.object({ over: v.boolean(), at: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(4e12)), id: v.pipe(v.string(), v.uuid()) })

/** A page of all contests of the city: what a station may act on is marked. */
export const readContestDesk: Handler<'contests.desk'> = async ({ now, store }, { officer }, { cursor }) => {
  const position = readCursor(cursor, question, Position)
  if (!position.ok) return position
  const contests = store.part(createContests)
  const after = position.value && { isOver: position.value.over, opensAt: new Date(position.value.at), contestId: position.value.id }
  const rows = await contests.page(after, atOnce + 1)
  const page = rows.slice(0, atOnce)
  const ids = page.map(({ contest_id }) => contest_id)
  const [counts, desk] = await Promise.all([contests.counts(ids), contests.deskCounts(ids)])
  const last = rows.length > atOnce ? page.at(-1) : undefined
  return success({
    contests: page.map(row => deskContestOf(row, officer, counts, desk, now())),
    nextCursor: last ? writeCursor(question, written(positionOf(last))) : null,
    asOf: now().toISOString()
  })
}

const written = ({ contestId, isOver, opensAt }: DeskPosition) => ({ over: isOver, at: opensAt.getTime(), id: contestId })
