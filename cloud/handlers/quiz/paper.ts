import { failure, success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { paperQuestion } from '../../paperQuestion'
import { checkupLength, pickCheckup, shortCheckupLength } from '../../pickCheckup'

/** Draws a checkup for the caller: half scams, half genuine, unseen first; or a contest's paper. The key stays here. */
export const drawPaper: Handler<'quiz.paper'> = async (dependencies, { residentId }, input, origin) => {
  const { mode } = input
  if (mode === 'contest') return (await import('../../contests/drawContestPaper')).drawContestPaper(dependencies, residentId, input, origin)
  const { bank, now, random, randomUuid, settings, store } = dependencies
  const [audience, lastSeen] = await Promise.all([
    store.residents.audience(residentId),
    store.papers.lastSeen(residentId)
  ])
  const length = input.short ? shortCheckupLength : checkupLength
  const questions = pickCheckup([...bank.checkup.values()], { audience, lastSeen, random }, length)
  if (questions.length < length) return failure('NOT_FOUND', '体检题目还没有准备好，请先做今日一练。')

  const createdAt = now()
  const expiresAt = new Date(createdAt.getTime() + settings.paperMinutes * 60_000)
  const paperId = randomUuid()
  await store.papers.add(residentId, {
    id: paperId,
    mode,
    questionIds: questions.map(({ id }) => id),
    createdAt,
    expiresAt
  })
  return success({ paperId, questions: questions.map(paperQuestion), expiresAt: expiresAt.toISOString() })
}
