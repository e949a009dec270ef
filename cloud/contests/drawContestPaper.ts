import type { ActionInput } from '../../contract/actions'
import { chinaDay } from '../../contract/chinaDay'
import type { Question } from '../../contract/question'
import type { Paper } from '../../contract/quiz'
import { type Failure, failure, type Result, success } from '../../contract/result'
import type { Dependencies } from '../dependencies'
import { paperQuestion } from '../paperQuestion'
import { createContestPapers, mostAccounts, type Standing } from '../store/contestPapers'
import type { ContestRow } from '../store/contests'
import type { PaperItem } from '../store/contestsTables'
import { lastMoment } from './contestState'
import { knownContest, unknownContest } from './knownContests'
import { networkMark, phoneMark } from './marks'
import { contestPaperId, pickPaper } from './pickPaper'
import { isPoolAway, notReady } from './poolAway'
import { ended, momentOf, refuseByTime, whyNotFrom } from './whoMayEnter'

/** Draws the paper of the day, or gives it again while it is not handed in. When it may be drawn is the clock of the server. */
export async function drawContestPaper(dependencies: Dependencies, residentId: string, request: ActionInput<'quiz.paper'>, origin: string): Promise<Result<Paper>> {
  const { contestId, phoneKey } = request
  if (contestId === undefined) return failure('INVALID_INPUT', '没有说是哪一场竞答，请从竞答的页面进入。', ['contestId'])
  if (phoneKey === undefined) return failure('INVALID_INPUT', '这一版还不能参加竞答，请把小程序更新后再试。', ['phoneKey'])
  const { bank, now, store } = dependencies
  const at = now()
  const contest = await knownContest(store, contestId)
  if (!contest) return unknownContest
  const refusal = refuseByTime(contest, at)
  if (refusal) return refusal

  const papers = store.part(createContestPapers)
  const asked = { residentId, contestId: contest.contest_id, day: dayOf(contest, at) }
  const standing = await papers.standing(asked)
  const pool = await bank.contest()
  if (standing.paperId !== null) return again(contest, standing, pool, at)
  if (at >= contest.closes_at) return ended(contest)
  const whyNot = whyNotFrom(contest, standing.communityId)
  if (whyNot !== undefined) return failure('FORBIDDEN', whyNot, ['communityId'])

  const whose = { ...asked, nth: daysBetween(chinaDay(contest.opens_at), asked.day) }
  const items = pickPaper(dependencies.identity, [...pool.values()], contest.questions, whose)
  if (!items) return notReady
  const nth = await papers.add({
    ...asked,
    id: contestPaperId(dependencies.identity, whose),
    items,
    phone: phoneMark(dependencies.identity, contest.contest_id, phoneKey),
    network: networkMark(dependencies.identity, contest.contest_id, origin),
    createdAt: at,
    expiresAt: expiryOf(dependencies, contest, at),
    entryId: dependencies.randomUuid(),
    communityId: standing.communityId ?? ''
  })
  if (nth === null) return noMore(contest, at, handedInBefore)
  if (nth > mostAccounts) return tooManyAccounts
  // What is kept counts: another request of the same person may have been first.
  return again(contest, await papers.standing(asked), pool, at)
}

const tooManyAccounts = failure('TOO_MANY', `这部手机上参加的账号已经有${mostAccounts}个，不能再加了。请用自己的手机参加，或到主办的派出所问一问。`)

/** Whose paper counts as today's: in the minutes after the end the one of the last day is still there. */
export const dayOf = ({ closes_at }: ContestRow, now: Date): string => chinaDay(new Date(Math.min(now.getTime(), closes_at.getTime() - 1)))

const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

const expiryOf = ({ settings }: Dependencies, contest: ContestRow, now: Date): Date =>
  new Date(Math.min(now.getTime() + settings.paperMinutes * 60_000, lastMoment(contest).getTime()))

function again(contest: ContestRow, { expiresAt, handedIn, items, paperId }: Standing, pool: ReadonlyMap<string, Question>, now: Date): Result<Paper> {
  if (handedIn) return noMore(contest, now, handedInBefore)
  if (paperId === null || !items || !expiresAt) return unknownContest
  if (expiresAt <= now) return noMore(contest, now, '今天的这份已经过期。')
  const questions = items.flatMap(item => shown(item, pool))
  if (isPoolAway(items.length - questions.length, items.length)) return notReady
  return success({ paperId, questions, expiresAt: expiresAt.toISOString() })
}

const handedInBefore = '今天的这份已经交了。'

function noMore(contest: ContestRow, now: Date, why: string): Failure {
  const isLastDay = dayOf(contest, new Date(now.getTime() + 86_400_000)) === dayOf(contest, now)
  return failure('CONFLICT', `${why}${isLastDay ? `竞答${momentOf(contest.closes_at)}截止，谢谢您参加。` : '明天可以再答一份。'}`)
}

/** The options in the order of this paper. A question withdrawn since is left out. */
function shown({ id, options }: PaperItem, pool: ReadonlyMap<string, Question>) {
  const question = pool.get(id)
  if (!question) return []
  const all = paperQuestion(question)
  const ordered = options.flatMap(optionId => all.options.find(option => option.id === optionId) ?? [])
  return [{ ...all, options: ordered.length === all.options.length ? ordered : all.options }]
}
