import type { Survey, SurveyAnswer, SurveyQuestion } from './survey'

/**
 * The questions that these answers lead to, in their order. An answer on a branch that is not shown leads nowhere: whoever
 * goes back and chooses otherwise is not asked by what stood there before.
 */
export function shownQuestions({ questions }: Pick<Survey, 'questions'>, answers: readonly SurveyAnswer[]): SurveyQuestion[] {
  const shown: SurveyQuestion[] = []
  for (const question of questions) {
    const { showIf } = question
    const leads =
      !showIf ||
      (shown.some(({ id }) => id === showIf.questionId) &&
        answers.some(({ optionIds, questionId }) => questionId === showIf.questionId && optionIds?.some(id => showIf.optionIds.includes(id))))
    if (leads) shown.push(question)
  }
  return shown
}
