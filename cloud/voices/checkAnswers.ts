import { maskNumbers } from '../../contract/maskNumbers'
import { failure, type Result, success } from '../../contract/result'
import { shownQuestions } from '../../contract/shownQuestions'
import type { Survey, SurveyAnswer, SurveyQuestion } from '../../contract/survey'

/**
 * Checks answers against the survey. Those on branches that are not shown are left out: whoever goes back and chooses
 * otherwise has not answered them. Numbers in texts are hidden.
 *
 * @returns what is kept, in the order of the questions
 */
export function checkAnswers(survey: Survey, answers: readonly SurveyAnswer[]): Result<SurveyAnswer[]> {
  const ids = answers.map(({ questionId }) => questionId)
  const unknown = ids.findIndex((id, i) => ids.indexOf(id) !== i || !survey.questions.some(question => question.id === id))
  if (unknown >= 0) return failure('INVALID_INPUT', '有一个回答对不上问题，请重新打开问卷再填。', [`answers.${unknown}.questionId`])
  const kept: SurveyAnswer[] = []
  for (const question of shownQuestions(survey, answers)) {
    const at = ids.indexOf(question.id)
    const answer = answers[at]
    if (!answer) {
      if (!question.optional) return failure('INVALID_INPUT', `“${plain(question)}”还没有回答。`, [`answers.${question.id}`])
      continue
    }
    if (!fits(question, answer)) return failure('INVALID_INPUT', `“${plain(question)}”的回答不对，请重新选。`, [`answers.${at}`])
    kept.push(answer.text === undefined ? answer : { ...answer, text: maskNumbers(answer.text).text })
  }
  return success(kept)
}

/** Without the marks where a line may break. */
const plain = ({ text }: SurveyQuestion) => text.replaceAll('|', '')

function fits(question: SurveyQuestion, { optionIds, step, text }: SurveyAnswer): boolean {
  if (question.type === 'text') return text !== undefined && optionIds === undefined && step === undefined
  if (question.type === 'scale') return step !== undefined && optionIds === undefined && text === undefined
  if (optionIds === undefined || step !== undefined || text !== undefined) return false
  const most = question.type === 'single' ? 1 : (question.max ?? question.options.length)
  const known = optionIds.every(id => question.options.some(option => option.id === id))
  return known && optionIds.length <= most && new Set(optionIds).size === optionIds.length
}
