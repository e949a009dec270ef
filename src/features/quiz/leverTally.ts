import { gradeAnswer } from '../../../contract/gradeAnswer'
import type { Question } from '../../../contract/question'
import { type Lever, levers } from '../../../contract/vocabulary'

export interface LeverTally {
  lever: Lever
  /** One for each question that pulled this lever: true where the person stayed steady. */
  steady: boolean[]
}

/**
 * “我容易被什么打动”: per lever, one square a question. Steady is a right answer or 拿不准, which stops too.
 * Levers that no question pulled are left out. Steady squares stand first.
 */
export function tallyLevers(answered: readonly { question: Question; optionIds: readonly string[] }[]): LeverTally[] {
  return levers.flatMap(lever => {
    const steady = answered
      .filter(({ question }) => question.levers.includes(lever))
      .map(({ question, optionIds }) => gradeAnswer(question, optionIds) !== 'wrong')
      .sort((a, b) => Number(b) - Number(a))
    return steady.length ? [{ lever, steady }] : []
  })
}
