import { success } from '../../../contract/result'
import { atContest, deskReply } from '../../contests/atContest'
import { mayRedeem } from '../../contests/mayRedeem'
import { standingsOf } from '../../contests/standingsOf'
import { createContests } from '../../store/contests'

/** A contest with its standings; any officer reads it, and hears whether his station hands its prizes out. */
export const readContest = atContest<'contests.read'>(
  async ({ contest, dependencies, officer }) => {
    const { now, store } = dependencies
    const reply = await deskReply(dependencies, officer, contest.contest_id)
    if (!reply.ok) return reply
    const [counts, areas, isRedeemer] = await Promise.all([store.part(createContests).counts([contest.contest_id]), store.places.areas(), mayRedeem(contest, officer, dependencies)])
    return success({ contest: { ...reply.value, mayRedeem: isRedeemer }, standings: standingsOf(contest, counts, areas, now()) })
  },
  () => true
)
