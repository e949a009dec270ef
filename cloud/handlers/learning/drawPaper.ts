import { failure, success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { pickOfficerPaper } from '../../learning/pickOfficerPaper'
import { shuffle } from '../../shuffle'
import { createOfficerPapers } from '../../store/officerPapers'

/** Draws ten questions of a topic, or of all, for the officer who asks. The key stays here. */
export const drawOfficerPaper: Handler<'officerPractice.draw'> = async ({ bank, now, random, randomUuid, store }, { officer }, { topic }) => {
  const papers = store.part(createOfficerPapers)
  const questions = [...(await bank.officerPractice()).values()].filter(question => topic === undefined || question.topic === topic)
  if (questions.length === 0) return failure('NOT_FOUND', '这个内容的练习题还没有准备好，请先练别的。', ['topic'])
  const picked = pickOfficerPaper(questions, await papers.answersOf(officer.officerId), random)
  const paperId = randomUuid()
  await papers.add(officer.officerId, { paperId, station: officer.station, questionIds: picked.map(({ id }) => id), at: now() })
  const shown = picked.map(({ id, options, stem, topic: of, type }) => ({ id, topic: of, type, stem, options: shuffle(options, random).map(option => ({ id: option.id, text: option.text })) }))
  return success({ paperId, questions: shown })
}
