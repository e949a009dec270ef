import type { JudgeQuestion } from '../../../contract/question'
import { optionsOf } from '../../../contract/question'
import type { PaperQuestion } from '../../../contract/quiz'
import { failure, success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { checkupLength, pickCheckup } from '../../pickCheckup'

/** Draws a checkup for the caller: half scams, half genuine, unseen first. The key stays here. */
export const drawPaper: Handler<'quiz.paper'> = async (dependencies, { residentId }, { mode }) => {
  const { bank, now, random, randomUuid, settings, store } = dependencies
  const [audience, lastSeen] = await Promise.all([
    store.residents.audience(residentId),
    store.papers.lastSeen(residentId)
  ])
  const questions = pickCheckup([...bank.checkup.values()], { audience, lastSeen, random })
  if (questions.length < checkupLength) return failure('NOT_FOUND', '体检题目还没有准备好，请先做今日一练。')

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
  return success({ paperId, questions: questions.map(withoutKey), expiresAt: expiresAt.toISOString() })
}

/** Names each field that may be seen, so that a field added to questions later stays hidden until somebody decides. */
function withoutKey({ id, type, kind, stem, material, ...rest }: JudgeQuestion): PaperQuestion {
  const { channel, from, text } = material
  const options = optionsOf({ id, type, kind, stem, material, ...rest })
  return { id, type, kind, stem, material: { channel, from, text: text.replace(/\[\[|\]\]/g, '') }, options }
}
