import { atContest, deskReply } from '../../contests/atContest'
import { closeContest } from '../../contests/closeContest'

/** Fixes the list of entries, once. The nightly run does it too. */
export const closeAtDesk = atContest<'contests.close'>(
  async ({ contest, dependencies, officer }) => (await closeContest(dependencies, contest)) ?? deskReply(dependencies, officer, contest.contest_id)
)
