import { success } from '../../../contract/result'
import { readContestCursor, writeContestCursor } from '../../contests/contestCursor'
import { deskContestOf } from '../../contests/deskContestOf'
import type { Handler } from '../../handler'
import { createContests } from '../../store/contests'

const atOnce = 100
const question = { list: 'contests' }

/** A page of all contests of the city: what a station may act on is marked. */
export const readContestDesk: Handler<'contests.desk'> = async ({ now, store }, { officer }, { cursor }) => {
  const position = readContestCursor(cursor, question)
  if (!position.ok) return position
  const contests = store.part(createContests)
  const rows = await contests.page(position.value, atOnce + 1)
  const page = rows.slice(0, atOnce)
  const ids = page.map(({ contest_id }) => contest_id)
  const [counts, desk] = await Promise.all([contests.counts(ids), contests.deskCounts(ids)])
  const last = rows.length > atOnce ? page.at(-1) : undefined
  return success({
    contests: page.map(row => deskContestOf(row, officer, counts, desk, now())),
    nextCursor: last ? writeContestCursor(question, last) : null,
    asOf: now().toISOString()
  })
}
