import { loadBank } from '../../../cloud/bank'
import type { ChoiceQuestion, JudgeQuestion, OrderQuestion, Question } from '../../../contract/question'

/** The first of its kind in content/, so that the journeys go on when officers rewrite a question. */
function first<Q extends Question>(fits: (question: Question) => question is Q): Q {
  const found = [...loadBank().practice.values()].find(fits)
  if (!found) throw new Error('content/ has no such question')
  return found
}

const isJudge = (verdict: JudgeQuestion['verdict']) => (question: Question): question is JudgeQuestion =>
  question.type === 'judge' && question.verdict === verdict && question.material.channel === 'sms' && question.clues.length > 1

export const scam = first(isJudge('scam'))
export const genuine = first(isJudge('genuine'))
export const single = first((question): question is ChoiceQuestion => question.type === 'single')
export const multiple = first((question): question is ChoiceQuestion => question.type === 'multiple')
export const order = first((question): question is OrderQuestion => question.type === 'order')

/** The words of a clue that can be tapped. */
export function phraseOf({ material }: JudgeQuestion, clue = 0): string {
  return [...material.text.matchAll(/\[\[(.+?)\]\]/g)][clue]?.[1] ?? ''
}

/** The options' words in the given order of ids. */
export function wordsOf({ options }: ChoiceQuestion | OrderQuestion, ids: readonly string[]): string[] {
  return ids.map(id => options.find(option => option.id === id)?.text ?? '')
}

/** An option that is not right. */
export function wrongOption({ options, answer }: ChoiceQuestion): ChoiceQuestion['options'][number] {
  const wrong = options.find(({ id }) => !answer.includes(id))
  if (!wrong) throw new Error('every option is right')
  return wrong
}
