import { gradeAnswer, isPossibleAnswer } from '../contract/gradeAnswer'
import { keyOf, type Question } from '../contract/question'
import type { GradedItem, SubmittedAnswer } from '../contract/quiz'
import { type Failure, failure } from '../contract/result'
import type { KeptAnswer } from './store/tables'

/** @returns undefined when each answer is a possible one to a question that was asked, and no question has two */
export function checkAnswers(answers: readonly SubmittedAnswer[], asked: ReadonlyMap<string, Question>): Failure | undefined {
  const ids = answers.map(answer => answer.questionId)
  return (
    refuse(answers, '有的答案对应的题目不在这次练习里。', 'questionId', ({ questionId }) => !asked.has(questionId)) ??
    refuse(answers, '同一道题交了两次答案。', 'questionId', ({ questionId }, i) => ids.indexOf(questionId) < i) ??
    refuse(answers, '有的答案不在选项里。', 'optionIds', ({ questionId, optionIds }) => {
      const question = asked.get(questionId)
      return !question || !isPossibleAnswer(question, optionIds)
    })
  )
}

function refuse(
  answers: readonly SubmittedAnswer[],
  message: string,
  field: keyof SubmittedAnswer,
  isWrong: (answer: SubmittedAnswer, index: number) => boolean
): Failure | undefined {
  const fields = answers.flatMap((answer, i) => (isWrong(answer, i) ? [`answers.${i}.${field}`] : []))
  return fields.length > 0 ? failure('INVALID_INPUT', message, fields) : undefined
}

/** What is kept of each answer. Call it with answers that checkAnswers let through. */
export function gradeAnswers(answers: readonly SubmittedAnswer[], asked: ReadonlyMap<string, Question>): KeptAnswer[] {
  return answers.flatMap(({ questionId, optionIds, ms }) => {
    const question = asked.get(questionId)
    if (!question) return []
    const verdict = question.type === 'judge' && { verdict: question.verdict }
    return [{ questionId, kind: question.kind, ...verdict, optionIds, grade: gradeAnswer(question, optionIds), ms }]
  })
}

/** One item of the reply; a question left without an answer is not right. */
export function gradedItem(question: Question, kept: readonly KeptAnswer[]): GradedItem {
  return {
    questionId: question.id,
    correct: kept.some(answer => answer.questionId === question.id && answer.grade === 'right'),
    correctOptionIds: [...keyOf(question)],
    explanation: question.explanation
  }
}
