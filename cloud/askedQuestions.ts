import type { Question } from '../contract/question'
import type { GradedItem, QuizMode, SubmittedAnswer } from '../contract/quiz'
import { failure, type Result, success } from '../contract/result'
import { type Bank, byId } from './bank'
import type { Dependencies } from './dependencies'

/** What an attempt is graded against. */
export interface Asked {
  mode: QuizMode | 'practice'
  paperId: string | null
  questions: ReadonlyMap<string, Question>
  /** What the reply explains beyond the key. */
  explain: (question: Question) => Pick<GradedItem, 'question' | 'sources'>
}

/** Practice asks whatever was answered, from the practice questions only: the checkup's keys are not for the asking. */
export function askedInPractice({ practice }: Bank, answers: readonly SubmittedAnswer[]): Asked {
  const questions = answers.flatMap(({ questionId }) => practice.get(questionId) ?? [])
  return { mode: 'practice', paperId: null, questions: byId(questions), explain: () => ({}) }
}

/**
 * The questions of the caller's own paper. One that has been withdrawn from the bank since is left out.
 *
 * @returns NOT_FOUND for an unknown paper and for somebody else's, CONFLICT for one that ran out
 */
export async function askedOnPaper(
  { bank, store }: Dependencies,
  residentId: string,
  paperId: string,
  now: Date
): Promise<Result<Asked>> {
  const paper = await store.papers.find(residentId, paperId)
  if (!paper) return failure('NOT_FOUND', '没有找到这份体检，请重新开始一份。')
  if (paper.expiresAt <= now) return failure('CONFLICT', '这份体检已经过期，请重新开始一份。')
  const questions = paper.questionIds.flatMap(id => bank.checkup.get(id) ?? [])
  return success({ mode: paper.mode, paperId, questions: byId(questions), explain: question => wholly(bank, question) })
}

/** The whole question, key and all: checkup questions are not on the phone. */
function wholly({ sources }: Bank, question: Question): Pick<GradedItem, 'question' | 'sources'> {
  if (question.type !== 'judge') return {}
  return { question, sources: question.sources.flatMap(id => sources.get(id) ?? []) }
}
