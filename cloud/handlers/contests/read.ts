import { success } from '../../../contract/result'
import { atContest, deskReply } from '../../contests/atContest'
import { standingsOf } from '../../contests/standingsOf'
import { createContests } from '../../store/contests'

/** A contest with its standings; any officer reads it. */
export const readContest = atContest<'contests.read'>(
  async ({ contest, dependencies, officer }) => {
    const { now, store } = dependencies
    const reply = await deskReply(dependencies, officer, contest.contest_id)
    if (!reply.ok) return reply
    const [counts, areas] = await Promise.all([store.part(createContests).counts([contest.contest_id]), store.places.areas()])
    return success({ contest: reply.value, standings: standingsOf(contest, counts, areas, now()) })
  },
  () => true
)
