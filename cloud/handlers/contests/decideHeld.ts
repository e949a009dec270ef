import { failure, success } from '../../../contract/result'
import { atContest } from '../../contests/atContest'
import { decideUntil } from '../../contests/contestState'
import { heldEntryOf } from '../../contests/heldEntryOf'
import { refuseReason } from '../../contests/refuseReason'
import { createContestEntrants } from '../../store/contestEntrants'

/** Lets a held entry take part, or not, with a reason that stays with us. It may be decided anew until the list is fixed. */
export const decideHeld = atContest<'contests.decideHeld'>(async ({ contest, dependencies, officer }, { decision, reason, ...input }) => {
  const refused = refuseReason(reason)
  if (refused) return refused
  const { now, store } = dependencies
  if (contest.cancelled_at) return failure('CONFLICT', '这场竞答已经取消，不用再核了。')
  if (now() >= decideUntil(contest)) return failure('CONFLICT', '核的时间过了，没有核的不进名单。请去定下名单。')
  const entryId = input.entryId.toLowerCase()
  const entrants = store.part(createContestEntrants)
  const decided = await entrants.decide(contest.contest_id, entryId, { decision, reason, officer: officer.officerId, at: now() })
  const row = await entrants.heldOne(contest.contest_id, entryId)
  if (!row) return failure('NOT_FOUND', '没有找到这条待核的记录，请刷新再看。')
  if (!decided) return failure('CONFLICT', '名单已经定下来，不能再改。')
  return success(heldEntryOf(row, await store.places.areas()))
})
