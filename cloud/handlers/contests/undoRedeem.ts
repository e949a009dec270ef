import { failure, success } from '../../../contract/result'
import { atContest } from '../../contests/atContest'
import { mayRedeem } from '../../contests/mayRedeem'
import { undoSeconds } from '../../contests/undoSeconds'
import { createContestPrizes } from '../../store/contestPrizes'

/** Takes a prize back that the same officer handed out a moment ago; doing it again changes nothing. */
export const undoRedeem = atContest<'contests.undoRedeem'>(async ({ contest, dependencies, officer }, input) => {
  const { now, store } = dependencies
  const prizes = store.part(createContestPrizes)
  const entryId = input.entryId.toLowerCase()
  if (await prizes.undo(contest.contest_id, entryId, officer.officerId, new Date(now().getTime() - undoSeconds * 1000))) return success({})
  const prize = await prizes.ofEntry(contest.contest_id, entryId)
  if (!prize) return failure('NOT_FOUND', '没有找到这份奖品，请刷新再看。')
  if (prize.redeemedAt === null) return success({})
  const isLate = now().getTime() - prize.redeemedAt.getTime() > undoSeconds * 1000
  return failure('CONFLICT', isLate ? '只能由兑奖的民警在一分钟内撤销。现在已经不能撤销了。' : '只能由兑奖的民警在一分钟内撤销。请由他来撤销。')
}, mayRedeem)
