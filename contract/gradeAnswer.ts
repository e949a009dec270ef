import { keyOf, optionsOf, type Question } from './question'

/** What became of one answer. `unsure` is neither right nor wrong: it is never scolded and never a false alarm. */
export type Grade = 'right' | 'wrong' | 'unsure'

/**
 * Grades one answer. The phone grades practice with it at once; the server grades every submission with it again.
 *
 * @param optionIds the chosen ids: one for judge and single, a set for multiple, a sequence for order
 */
export function gradeAnswer(question: Question, optionIds: readonly string[]): Grade {
  const key = keyOf(question)
  if (question.type === 'judge' && optionIds[0] === 'unsure') return 'unsure'
  if (optionIds.length !== key.length) return 'wrong'
  if (question.type === 'order') return optionIds.every((id, i) => id === key[i]) ? 'right' : 'wrong'
  return optionIds.every(id => key.includes(id)) ? 'right' : 'wrong'
}

/** True when every id is an option of the question, none twice, and as many as the type allows. */
export function isPossibleAnswer(question: Question, optionIds: readonly string[]): boolean {
  const known = new Set(optionsOf(question).map(option => option.id))
  if (new Set(optionIds).size !== optionIds.length) return false
  if (!optionIds.every(id => known.has(id))) return false
  if (question.type === 'judge' || question.type === 'single') return optionIds.length === 1
  if (question.type === 'order') return optionIds.length === known.size
  return optionIds.length >= 1
}
