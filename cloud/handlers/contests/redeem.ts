import { failure, success } from '../../../contract/result'
import { atContest } from '../../contests/atContest'
import { codeHash } from '../../contests/marks'
import { mayRedeem } from '../../contests/mayRedeem'
import { readPrizeCode } from '../../contests/readPrizeCode'
import { undoSeconds } from '../../contests/undoSeconds'
import { momentOf } from '../../contests/whoMayEnter'
import type { Dependencies } from '../../dependencies'
import { tooMany } from '../../officers/tries'
import { writeDown } from '../../officers/writeDown'
import { createContestPrizes, type PrizeRow } from '../../store/contestPrizes'
import { createOfficerTries } from '../../store/officerTries'
import { oneAtATime } from '../../store/oneAtATime'

/**
 * Ten wrong codes an hour, then a minute's pause after each: an officer's phone is no place to guess from, and where hundreds read their codes
 * aloud some are misheard.
 */
const tries = { origin: '', free: 10, firstDelay: 60, longest: 60 }
const hour = 3_600_000
/** The right code among several at once is not taken for a wrong one. */
const inTurn = oneAtATime()

/** Which prize, or why none, stands in the log: what was asked for alone would not tell. It is written before anything is done. */
const write = (dependencies: Dependencies, officer: string, target: string, reason: string) => writeDown(dependencies, { officer, action: 'contests.redeem', target, reason })

const handedOut = ({ redeemedAt, redeemedStation }: PrizeRow) =>
  failure('CONFLICT', redeemedAt ? `这份奖品已经在${momentOf(redeemedAt)}由${redeemedStation || '管理员'}兑过了。` : '这份奖品刚刚撤销了兑奖，请再兑一次。')

/** Hands a prize out, once. */
export const redeemPrize = atContest<'contests.redeem'>(
  async ({ contest, dependencies, officer }, { code }) => {
    const { identity, now, store } = dependencies
    const contestId = contest.contest_id
    const say = (reason: string, target = contestId) => write(dependencies, officer.officerId, target, reason)
    const counted = { what: identity.mac('contest', `tries ${officer.officerId} ${Math.floor(now().getTime() / hour)}`), ...tries }
    if (!contest.drawn_at) return say('还没有开奖').then(() => failure('CONFLICT', '这场竞答还没有开奖，还没有兑奖码。'))
    const read = readPrizeCode(code)
    if (!read.ok) return say('码不对').then(() => read)
    const hash = codeHash(identity, contestId, read.value)
    return inTurn(counted.what, async () => {
      const at = now()
      const officerTries = store.part(createOfficerTries)
      const until = await officerTries.take([counted], at)
      if (until) return say('错得太多，先停一停').then(() => tooMany(until, at))
      const prizes = store.part(createContestPrizes)
      const prize = await prizes.ofCode(contestId, hash)
      if (!prize) return say('码不对').then(() => failure('NOT_FOUND', '没有这个兑奖码。请对着中奖人的手机再看一遍，也看看是不是这场竞答。'))
      await officerTries.giveBack(counted, at)
      await say(prize.redeemedAt ? `${prize.prize}：已经兑过` : prize.prize, prize.entryId)
      if (prize.redeemedAt) return handedOut(prize)
      const redeemed = await prizes.redeem(contestId, hash, { officer: officer.officerId, station: officer.station, at })
      if (!redeemed?.redeemedAt) return say(`${prize.prize}：已经兑过`, prize.entryId).then(async () => handedOut((await prizes.ofCode(contestId, hash)) ?? prize))
      const undoUntil = new Date(redeemed.redeemedAt.getTime() + undoSeconds * 1000).toISOString()
      return success({ contestId, entryId: redeemed.entryId, prize: redeemed.prize, redeemedAt: redeemed.redeemedAt.toISOString(), undoUntil })
    })
  },
  mayRedeem,
  (dependencies, officer, { contestId }) => write(dependencies, officer.officerId, contestId, '没有这场竞答，或者不归本所兑')
)
