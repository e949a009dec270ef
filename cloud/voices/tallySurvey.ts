import { maskNumbers } from '../../contract/maskNumbers'
import { scaleSteps, type Survey, type SurveyAnswer, type SurveyQuestion } from '../../contract/survey'
import type { QuestionResult } from '../../contract/voiceDesk'
import { hideSmallGroups } from '../reporting/hideSmallGroups'

/** Fewer people than this may point at one of them. */
const least = 5

/**
 * What came of a survey. Groups under five people are hidden, and with a single one of them the next smallest too.
 *
 * @param sheets the answers, a list a person
 * @param random from 0 up to 1: texts come in no order
 */
export function tallySurvey({ questions }: Survey, sheets: readonly (readonly SurveyAnswer[])[], random: () => number): QuestionResult[] {
  return questions.map(question => resultOf(question, sheets.flatMap(sheet => sheet.filter(({ questionId }) => questionId === question.id)), random))
}

function resultOf(question: SurveyQuestion, given: readonly SurveyAnswer[], random: () => number): QuestionResult {
  const answered = given.length
  const none = { question, answered, groups: [], mean: null, texts: [] }
  if (question.type === 'text') {
    const texts = given.map(({ text = '' }) => maskNumbers(text).text)
    return { ...none, texts: answered < least ? [] : shuffled(texts, random) }
  }
  if (question.type !== 'scale') {
    const groups = question.options.map(({ id, text }) => ({ id, text, count: given.filter(({ optionIds }) => optionIds?.includes(id)).length }))
    return { ...none, groups: withoutSmall(groups, answered) }
  }
  const groups = scaleSteps.map(step => ({ id: String(step), text: String(step), count: given.filter(answer => answer.step === step).length }))
  const shown = withoutSmall(groups, answered)
  // The mean with some of the counts would tell the others: with a hidden one all are.
  const safe = shown.every(({ count }) => count !== null) ? shown : groups.map(group => ({ ...group, count: null }))
  const sum = given.reduce((total, { step = 0 }) => total + step, 0)
  return { ...none, groups: safe, mean: answered < least ? null : Math.round((sum / answered) * 10) / 10 }
}

/** That nobody chose something points at nobody, unless nearly nobody was asked. */
function withoutSmall<T extends { count: number }>(groups: readonly T[], answered: number): (Omit<T, 'count'> & { count: number | null })[] {
  const shown = new Set(hideSmallGroups(groups.filter(({ count }) => count > 0)))
  return groups.map(group => (shown.has(group) || (group.count === 0 && answered >= least) ? group : { ...group, count: null }))
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items.map(item => ({ item, at: random() })).sort((a, b) => a.at - b.at).map(({ item }) => item)
}
