import { success } from '../../../contract/result'
import { deskContestOf } from '../../contests/deskContestOf'
import type { Handler } from '../../handler'
import { createContests } from '../../store/contests'

/** All contests of the city: what a station may act on is marked. */
export const readContestDesk: Handler<'contests.desk'> = async ({ now, store }, { officer }) => {
  const contests = store.part(createContests)
  const [rows, counts, desk] = await Promise.all([contests.all(), contests.counts(), contests.deskCounts()])
  return success({ contests: rows.map(row => deskContestOf(row, officer, counts, desk, now())), asOf: now().toISOString() })
}
