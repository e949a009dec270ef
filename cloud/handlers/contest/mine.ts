import type { MyContest } from '../../../contract/contest'
import { success } from '../../../contract/result'
import { keysFrom } from '../../contests/contestState'
import { dayOf } from '../../contests/drawContestPaper'
import { entryStanding } from '../../contests/entryStanding'
import { knownContest, knownContests, unknownContest } from '../../contests/knownContests'
import { prizeCode } from '../../contests/marks'
import { entryReceipt } from '../../contests/seed'
import { whyNotFrom } from '../../contests/whoMayEnter'
import type { Dependencies } from '../../dependencies'
import type { Handler } from '../../handler'
import { createContestEntrants, type Entrant } from '../../store/contestEntrants'
import { createContestPrizes } from '../../store/contestPrizes'
import type { ContestRow } from '../../store/contests'

/** Papers that are gone through once it is over. */
const mostPapers = 5

/** How the caller stands in a contest. */
export const readMyContest: Handler<'contest.mine'> = async (dependencies, { residentId }, { contestId }) => {
  const { identity, now, store } = dependencies
  const contest = await knownContest(store, contestId)
  if (!contest) return unknownContest
  const entrant = await store.part(createContestEntrants).of({ residentId, contestId: contest.contest_id, day: dayOf(contest, now()) })
  const { bestRight, decision, enteredAt, entryId, held, paperToday, papers } = entrant
  const whyNot = whyNotFrom(contest, entrant.communityId) ?? null
  // One that is called off is held anew, and from the same pool: its keys are never told.
  const isOver = !contest.cancelled_at && now() > keysFrom(contest, await knownContests(store))
  return success({
    contestId: contest.contest_id,
    eligible: whyNot === null,
    whyNot,
    papers,
    paperToday,
    bestRight: isOver ? bestRight : null,
    passed: enteredAt !== null,
    receipt: enteredAt && entryId ? entryReceipt(identity, contest, entryId, enteredAt) : null,
    ...(enteredAt ? entryStanding(contest, { held, decision }, now()) : { held: false }),
    prize: await prizeOf(dependencies, contest, entrant),
    review: isOver ? await reviewOf(dependencies, residentId, contest) : null
  })
}

async function prizeOf({ identity, store }: Dependencies, contest: ContestRow, { enteredAt, entryId }: Entrant): Promise<MyContest['prize']> {
  if (!contest.drawn_at || !enteredAt || !entryId) return null
  const prize = await store.part(createContestPrizes).ofEntry(contest.contest_id, entryId)
  return prize ? { name: prize.prize, code: prizeCode(identity, contest.contest_id, entryId), redeemedAt: prize.redeemedAt?.toISOString() ?? null } : null
}

async function reviewOf({ bank, store }: Dependencies, residentId: string, contest: ContestRow): Promise<MyContest['review']> {
  const [answers, pool] = await Promise.all([store.part(createContestEntrants).answers(residentId, contest.contest_id, mostPapers), bank.contest()])
  return answers.flatMap(({ grade, optionIds, questionId }) => {
    const question = pool.get(questionId)
    return question ? [{ question, optionIds, correct: grade === 'right' }] : []
  })
}
