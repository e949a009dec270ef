import { success } from '../../../contract/result'
import { stateOf } from '../../contests/contestState'
import { knownContest, unknownContest } from '../../contests/knownContests'
import type { Handler } from '../../handler'
import { createContestDraws } from '../../store/contestDraws'

/** What is public about a draw: before it closes the commitment only, then the list's hash, after the draw all but the list itself. */
export const readDraw: Handler<'contest.draw'> = async ({ now, store }, _caller, { contestId }) => {
  const contest = await knownContest(store, contestId)
  if (!contest) return unknownContest
  const isFixed = contest.entry_list_hash !== null
  return success({
    contestId: contest.contest_id,
    state: stateOf(contest, now()),
    seedHash: contest.seed_hash,
    ...(contest.terms_hash !== null && { termsHash: contest.terms_hash }),
    publicNumberSource: contest.number_source,
    entryListHash: contest.entry_list_hash,
    entries: contest.entries,
    closedAt: isFixed ? (contest.closed_at?.toISOString() ?? null) : null,
    seed: contest.seed,
    publicNumber: contest.public_number,
    drawnAt: contest.drawn_at?.toISOString() ?? null,
    winners: contest.drawn_at ? await store.part(createContestDraws).winners(contest.contest_id) : []
  })
}
