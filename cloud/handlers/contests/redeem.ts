import { failure, success } from '../../../contract/result'
import { atContest } from '../../contests/atContest'
import { codeHash } from '../../contests/marks'
import { mayRedeem } from '../../contests/mayRedeem'
import { undoSeconds } from '../../contests/undoSeconds'
import { momentOf } from '../../contests/whoMayEnter'
import { tooMany } from '../../officers/tries'
import { createContestPrizes } from '../../store/contestPrizes'
import { createOfficerTries } from '../../store/officerTries'
import { oneAtATime } from '../../store/oneAtATime'

/** Ten wrong codes, then ever longer pauses: an officer's phone is no place to guess from. */
const tries = { origin: '', free: 10, firstDelay: 60 }
/** The right code among several at once is not taken for a wrong one. */
const inTurn = oneAtATime()

/** Hands a prize out, once. */
export const redeemPrize = atContest<'contests.redeem'>(async ({ contest, dependencies, officer }, { code }) => {
  const { identity, now, store } = dependencies
  const counted = { what: identity.mac('contest', `tries ${officer.officerId}`), ...tries }
  const hash = codeHash(identity, contest.contest_id, code)
  return inTurn(counted.what, async () => {
    const at = now()
    const officerTries = store.part(createOfficerTries)
    const until = await officerTries.take([counted], at)
    if (until) return tooMany(until, at)
    const prizes = store.part(createContestPrizes)
    const redeemed = await prizes.redeem(contest.contest_id, hash, { officer: officer.officerId, station: officer.station, at })
    const found = redeemed ?? (await prizes.ofCode(contest.contest_id, hash))
    if (!found) return failure('NOT_FOUND', '没有这个兑奖码。请对着中奖人的手机再看一遍，也看看是不是这场竞答。')
    await officerTries.giveBack(counted, at)
    const { entryId, prize, redeemedAt, redeemedStation } = found
    if (!redeemedAt) return failure('CONFLICT', '这份奖品刚刚撤销了兑奖，请再兑一次。')
    if (!redeemed) return failure('CONFLICT', `这份奖品已经在${momentOf(redeemedAt)}由${redeemedStation || '管理员'}兑过了。`)
    const undoUntil = new Date(redeemedAt.getTime() + undoSeconds * 1000).toISOString()
    return success({ contestId: contest.contest_id, entryId, prize, redeemedAt: redeemedAt.toISOString(), undoUntil })
  })
}, mayRedeem)
