import type { OfficerAnswersRequest, OfficerGraded, OfficerQuestion } from '../../contract/officerPractice'
import { type Failure, failure, type Result, success } from '../../contract/result'
import type * as v from 'valibot'
import type { Bank } from '../bank'
import type { OfficerAnswer } from '../store/learningTables'

type Answers = v.InferOutput<typeof OfficerAnswersRequest>['answers']

export interface GradedPaper {
  graded: OfficerGraded
  answers: OfficerAnswer[]
}

/** Grades each question of the paper; one without an answer is not right. */
export function gradeOfficerPaper(paperId: string, asked: readonly OfficerQuestion[], answers: Answers, sources: Bank['sources']): Result<GradedPaper> {
  const refusal = refuse(asked, answers)
  if (refusal) return refusal
  const given = new Map(answers.map(({ optionIds, questionId }) => [questionId, optionIds]))
  const items = asked.map(question => ({
    questionId: question.id,
    correct: isRight(question, given.get(question.id)),
    correctOptionIds: question.answer,
    whys: question.options.flatMap(({ id, why }) => (why ? [{ id, why }] : [])),
    explanation: question.explanation,
    sources: question.sources.flatMap(id => sources.get(id) ?? [])
  }))
  const graded = { paperId, right: items.filter(({ correct }) => correct).length, total: items.length, items }
  return success({ graded, answers: asked.map(({ id, topic }, i) => ({ questionId: id, topic, correct: items[i]?.correct ?? false })) })
}

function refuse(asked: readonly OfficerQuestion[], answers: Answers): Failure | undefined {
  const fields = (field: string, isWrong: (answer: Answers[number], i: number) => boolean) => answers.flatMap((answer, i) => (isWrong(answer, i) ? [`answers.${i}.${field}`] : []))
  const strange = fields('questionId', ({ questionId }) => !asked.some(({ id }) => id === questionId))
  if (strange.length > 0) return failure('INVALID_INPUT', '有的答案对应的题目不在这份练习里，请重新抽一份。', strange)
  const twice = fields('questionId', ({ questionId }, i) => answers.findIndex(answer => answer.questionId === questionId) < i)
  if (twice.length > 0) return failure('INVALID_INPUT', '同一道题交了两次答案，请重新抽一份。', twice)
  const impossible = fields('optionIds', ({ optionIds, questionId }) => !isPossible(asked.find(({ id }) => id === questionId), optionIds))
  return impossible.length > 0 ? failure('INVALID_INPUT', '有的答案不在选项里，请重新选。', impossible) : undefined
}

function isPossible(question: OfficerQuestion | undefined, optionIds: readonly string[]): boolean {
  if (!question || new Set(optionIds).size !== optionIds.length) return false
  if (!optionIds.every(id => question.options.some(option => option.id === id))) return false
  if (question.type === 'single') return optionIds.length === 1
  return question.type === 'multiple' || optionIds.length === question.options.length
}

function isRight({ answer, type }: OfficerQuestion, given: readonly string[] | undefined): boolean {
  if (!given || given.length !== answer.length) return false
  return given.every((id, i) => (type === 'order' ? id === answer[i] : answer.includes(id)))
}
