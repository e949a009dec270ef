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
  const results: QuestionResult[] = []
  for (const question of questions) {
    const given = answersTo(question.id, sheets)
    const lead = results.find(result => result.question.id === question.showIf?.questionId)
    const isHidden = question.showIf && lead && given.length < sheets.length && tellsOfFew(lead, question.showIf.optionIds, answersTo(lead.question.id, sheets), given.length)
    results.push(isHidden ? nothingOf(question) : resultOf(question, given, random))
  }
  return results
}

const answersTo = (id: string, sheets: readonly (readonly SurveyAnswer[])[]) => sheets.flatMap(sheet => sheet.filter(({ questionId }) => questionId === id))

/** Whoever is asked has chosen one of these options: with those that are shown, how many answer tells how many chose the hidden ones. */
function tellsOfFew(lead: QuestionResult, optionIds: readonly string[], given: readonly SurveyAnswer[], answered: number): boolean {
  const hidden = lead.groups.filter(({ count }) => count === null).map(({ id }) => id)
  const choseOf = (ids: readonly string[]) => given.filter(answer => answer.optionIds?.some(id => ids.includes(id))).length
  const [within, without] = [hidden.filter(id => optionIds.includes(id)), hidden.filter(id => !optionIds.includes(id))]
  return isFew(answered) || isFew(choseOf(within)) || isFew(choseOf(without)) || lead.answered === null
}

const isFew = (people: number): boolean => people > 0 && people < least

/** The same as of a question that nobody is told of: no count, and no list as long as one. */
const nothingOf = (question: SurveyQuestion): QuestionResult => ({
  question,
  answered: null,
  groups: question.type === 'text' ? [] : choicesOf(question).map(choice => ({ ...choice, count: null })),
  mean: null,
  texts: []
})

const choicesOf = (question: Exclude<SurveyQuestion, { type: 'text' }>): { id: string; text: string }[] =>
  question.type === 'scale' ? scaleSteps.map(step => ({ id: String(step), text: String(step) })) : question.options.map(({ id, text }) => ({ id, text }))

function resultOf(question: SurveyQuestion, given: readonly SurveyAnswer[], random: () => number): QuestionResult {
  const answered = given.length
  const none = { question, answered, groups: [], mean: null, texts: [] }
  if (question.type === 'text') {
    const texts = given.map(({ text = '' }) => maskNumbers(text).text)
    return { ...none, texts: answered < least ? [] : shuffled(texts, random) }
  }
  if (question.type !== 'scale') {
    const groups = choicesOf(question).map(choice => ({ ...choice, count: given.filter(({ optionIds }) => optionIds?.includes(choice.id)).length }))
    return { ...none, groups: withoutSmall(groups, answered) }
  }
  const groups = choicesOf(question).map(choice => ({ ...choice, count: given.filter(({ step }) => String(step) === choice.id).length }))
  const shown = withoutSmall(groups, answered)
  // The mean with some of the counts would tell the others: with a hidden one all are.
  const safe = shown.every(({ count }) => count !== null) ? shown : groups.map(group => ({ ...group, count: null }))
  const sum = given.reduce((total, { step = 0 }) => total + step, 0)
  return { ...none, groups: safe, mean: answered < least ? null : Math.round((sum / answered) * 10) / 10 }
}

/** That nobody chose something points at nobody, unless nearly nobody was asked. */
function withoutSmall<T extends { count: number }>(groups: readonly T[], answered: number): (Omit<T, 'count'> & { count: number | null })[] {
  const chosen = groups.filter(({ count }) => count > 0)
  const shown = new Set(hideSmallGroups(chosen))
  // Two small ones hide each other, but not that together they are few.
  const hiddenOnes = () => chosen.filter(group => !shown.has(group)).reduce((sum, { count }) => sum + count, 0)
  for (const next of [...shown].sort((a, b) => a.count - b.count)) if (isFew(hiddenOnes())) shown.delete(next)
  return groups.map(group => (shown.has(group) || (group.count === 0 && answered >= least) ? group : { ...group, count: null }))
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items.map(item => ({ item, at: random() })).sort((a, b) => a.at - b.at).map(({ item }) => item)
}
