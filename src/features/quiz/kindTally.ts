import { gradeAnswer } from '../../../contract/gradeAnswer'
import type { Question } from '../../../contract/question'
import { type ScamKind, scamKinds } from '../../../contract/vocabulary'

export interface KindResult {
  kind: ScamKind
  /** One for each question of this kind: true where the answer was right. Right ones stand first. */
  right: boolean[]
}

/** Which kinds a sitting asked about and how it went, in the order of the handbook. */
export function tallyKinds(answered: readonly { question: Question; optionIds: readonly string[] }[]): KindResult[] {
  return scamKinds.flatMap(kind => {
    const right = answered
      .filter(({ question }) => question.kind === kind)
      .map(({ question, optionIds }) => gradeAnswer(question, optionIds) === 'right')
      .sort((a, b) => Number(b) - Number(a))
    return right.length ? [{ kind, right }] : []
  })
}
