import type { OfficerGraded } from '../../../contract/officerPractice'
import { failure, success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { gradeOfficerPaper } from '../../learning/gradeOfficerPaper'
import { createOfficerPapers } from '../../store/officerPapers'

/** Grades a paper once; sent again, whatever it holds, the first reply comes back byte for byte. */
export const submitOfficerPaper: Handler<'officerPractice.submit'> = async ({ bank, now, store }, { officer }, { answers, paperId: asked }) => {
  const papers = store.part(createOfficerPapers)
  const paperId = asked.toLowerCase()
  const paper = await papers.find(officer.officerId, paperId)
  if (!paper) return failure('NOT_FOUND', '没有找到这份练习，请重新抽一份。', ['paperId'])
  if (paper.reply !== null) return success(JSON.parse(paper.reply) as OfficerGraded)
  const questions = await bank.officerPractice()
  const graded = gradeOfficerPaper(paperId, paper.question_ids.flatMap(id => questions.get(id) ?? []), answers, bank.sources)
  if (!graded.ok) return graded
  const reply = await papers.handIn({ officerId: officer.officerId, paperId, at: now(), answers: graded.value.answers, reply: JSON.stringify(graded.value.graded) })
  return success(JSON.parse(reply) as OfficerGraded)
}
