import { success } from '../../../contract/result'
import { lastMoment } from '../../contests/contestState'
import { knownContest, unknownContest } from '../../contests/knownContests'
import { standingsOf } from '../../contests/standingsOf'
import type { Handler } from '../../handler'
import { createContestStandings } from '../../store/contestStandings'

/** Communities beside each other, as they were published last; no list of persons. */
export const readStandings: Handler<'contest.standings'> = async ({ now, store }, _caller, { contestId }) => {
  const contest = await knownContest(store, contestId)
  if (!contest) return unknownContest
  const isFinal = contest.closed_at !== null || contest.cancelled_at !== null || now() > lastMoment(contest)
  const [counts, areas] = await Promise.all([store.part(createContestStandings).published(contest.contest_id, isFinal), store.places.areas()])
  return success({ ...standingsOf(contest, counts, areas, now()), ...(isFinal && { isFinal }) })
}
