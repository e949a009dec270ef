import { success } from '../../../contract/result'
import { contestOf } from '../../contests/contestOf'
import { knownContests } from '../../contests/knownContests'
import { daysBefore } from '../../daysBefore'
import type { Handler } from '../../handler'

/** Results are to be found for a year. */
const shownDays = 366

/** The contests of the city, the latest first. */
export const listContests: Handler<'contest.list'> = async ({ now, store }) => {
  const rows = (await knownContests(store)).filter(({ closes_at }) => closes_at > daysBefore(now(), shownDays))
  return success({ contests: rows.map(row => contestOf(row, now())), asOf: now().toISOString() })
}
