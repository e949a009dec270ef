import { failure } from '../../../contract/result'
import { atContest, deskReply } from '../../contests/atContest'
import { forgetKnown } from '../../contests/knownContests'
import { refuseReason } from '../../contests/refuseReason'
import { createContests } from '../../store/contests'

/** Calls a contest off, with a reason that everybody may read. Doing it again changes nothing. */
export const cancelContest = atContest<'contests.cancel'>(async ({ contest, dependencies, officer }, { reason }) => {
  const refused = refuseReason(reason)
  if (refused) return refused
  const cancelled = await dependencies.store.part(createContests).cancel(contest.contest_id, reason, dependencies.now())
  if (!cancelled) return failure('CONFLICT', '这场竞答已经开奖，不能取消。')
  forgetKnown(dependencies.store)
  return deskReply(dependencies, officer, contest.contest_id)
})
