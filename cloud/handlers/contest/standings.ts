import { success } from '../../../contract/result'
import { knownContest, unknownContest } from '../../contests/knownContests'
import { standingsOf } from '../../contests/standingsOf'
import type { Handler } from '../../handler'
import { createContests } from '../../store/contests'

/** Communities beside each other; no list of persons. */
export const readStandings: Handler<'contest.standings'> = async ({ now, store }, _caller, { contestId }) => {
  const contest = await knownContest(store, contestId)
  if (!contest) return unknownContest
  const [counts, areas] = await Promise.all([store.part(createContests).counts(contest.contest_id), store.places.areas()])
  return success(standingsOf(contest, counts, areas, now()))
}
