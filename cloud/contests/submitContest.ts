import type { Submission, SubmissionReply } from '../../contract/quiz'
import { failure, type Result, success } from '../../contract/result'
import { byId } from '../bank'
import type { Dependencies } from '../dependencies'
import { checkAnswers, gradeAnswers } from '../gradeSubmission'
import { type ContestAttempt, createContestAttempts } from '../store/contestAttempts'
import { createContestPapers, type FoundPaper } from '../store/contestPapers'
import type { ContestRow } from '../store/contests'
import type { Held } from '../store/contestsTables'
import { keysFrom, lastMoment } from './contestState'
import { entryStanding } from './entryStanding'
import { knownContest, knownContests } from './knownContests'
import { freeAccounts } from './marks'
import { entryReceipt } from './seed'
import { isPoolAway, notReady } from './poolAway'
import { ended } from './whoMayEnter'

type Handed = Extract<Submission, { paperId: string }>

/**
 * Grades a contest's paper and keeps it exactly once; a repeat gets the first reply byte for byte. When it came is the clock of the
 * server: what the phone says of times is not looked at, and speed earns nothing.
 */
export async function submitContest(dependencies: Dependencies, residentId: string, submission: Handed): Promise<Result<SubmissionReply>> {
  const { store } = dependencies
  // Another paper of the same person may have become the entry meanwhile: then it is graded once more.
  for (let tries = 0; tries < 2; tries += 1) {
    const graded = await grade(dependencies, residentId, submission)
    if (graded.ok && (await store.part(createContestAttempts).add(graded.value.attempt))) return success(graded.value.reply)
    const earlier = await store.part(createContestAttempts).reply(residentId, submission.attemptId)
    if (earlier && earlier.paperId !== submission.paperId.toLowerCase()) return failure('CONFLICT', '这次交卷的编号用过了。请回到竞答的页面，再交一次。')
    if (earlier) return success(JSON.parse(earlier.reply) as SubmissionReply)
    if (!graded.ok) return graded
  }
  return failure('CONFLICT', '这份竞答卷现在交不上。请回到竞答的页面看一看，再试一次。')
}

async function grade(dependencies: Dependencies, residentId: string, { answers, attemptId, paperId, placeId }: Handed): Promise<Result<{ attempt: ContestAttempt; reply: SubmissionReply }>> {
  const { bank, identity, now, settings, store } = dependencies
  const receivedAt = now()
  const paper = await store.part(createContestPapers).find({ residentId, id: paperId.toLowerCase() })
  const contest = paper && (await knownContest(store, paper.contestId))
  if (!paper || !contest) return failure('NOT_FOUND', '没有找到这份竞答卷，请从竞答的页面重新开始。')
  const refusal = refuse(paper, contest, receivedAt)
  if (refusal) return refusal

  const pool = await bank.contest()
  const asked = byId(paper.items.flatMap(({ id }) => pool.get(id) ?? []))
  // A question withdrawn since has no key any more: it counts as right for everybody.
  const withdrawn = new Set(paper.items.filter(({ id }) => !asked.has(id)).map(({ id }) => id))
  if (isPoolAway(withdrawn.size, paper.items.length)) return notReady
  const given = answers.filter(({ questionId }) => !withdrawn.has(questionId))
  const wrong = checkAnswers(given, asked)
  if (wrong) return { ...wrong, message: '交上来的答案和这份卷对不上。请回到竞答的页面，再交一次。' }
  const kept = gradeAnswers(given, asked)
  const right = kept.filter(answer => answer.grade === 'right').length + withdrawn.size

  const passed = right >= contest.pass_mark
  const held = paper.enteredAt ? paper.held : passed ? heldBy(paper, settings.contestNetworkAccounts) : null
  const enteredAt = paper.enteredAt ?? (passed ? receivedAt : null)
  const reply: SubmissionReply = {
    attemptId,
    // Whoever compares how many were right on many papers can work out the key: what is told is whether the mark was reached.
    right: passed ? contest.pass_mark : 0,
    total: paper.items.length,
    items: [],
    contest: {
      passed,
      receipt: enteredAt && entryReceipt(identity, contest, paper.entryId, enteredAt),
      ...(enteredAt ? entryStanding(contest, { held, decision: paper.decision }, receivedAt) : { held: false }),
      keysFrom: keysFrom(contest, await knownContests(store)).toISOString()
    }
  }
  const times = { startedAt: paper.createdAt, finishedAt: receivedAt, receivedAt }
  const attempt = { residentId, id: attemptId, mode: 'contest', paperId: paperId.toLowerCase(), ...times, right, total: reply.total, answers: kept, placeId }
  return success({ reply, attempt: { ...attempt, reply: JSON.stringify(reply), contestId: paper.contestId, passed, entered: paper.enteredAt !== null, held } })
}

function refuse(paper: FoundPaper, contest: ContestRow, now: Date) {
  if (paper.handedIn) return failure('CONFLICT', '这份竞答卷已经交过了，一份只能交一次。')
  if (contest.cancelled_at) return failure('CONFLICT', '这场竞答已经取消，不用再交了。')
  if (contest.closed_at || now > lastMoment(contest)) return ended(contest)
  if (now >= paper.expiresAt) return now >= contest.closes_at ? ended(contest) : failure('CONFLICT', '这份竞答卷已经过期。请回到竞答的页面，看今天还能不能答。')
  return undefined
}

const heldBy = ({ networkNth, phoneNth }: FoundPaper, mostOnNetwork: number): Held | null =>
  phoneNth > freeAccounts ? 'phone' : networkNth > mostOnNetwork ? 'network' : null
