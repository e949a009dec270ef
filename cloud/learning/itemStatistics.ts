import type { ItemStatistics } from '../../contract/learning'
import { keyOf, optionsOf, type Question } from '../../contract/question'
import { least } from '../statistics/hideGroups'
import { shareOf } from '../statistics/shareOf'
import type { ItemRow, OptionRow } from '../store/learningItems'
import { decidedOf, flagsOf } from './itemFlags'
import { rightByKey } from './rightByKey'

/** With fewer people a correlation says nothing. */
export const leastForDiscrimination = 30
/** A wrong option that fewer choose draws nobody. */
const draw = 0.1

/** What became of a question: first answers of a person only, by the key of today; null where fewer than five people answered. */
export function itemStatistics(question: Question, counted: ItemRow | undefined, rows: readonly OptionRow[]): ItemStatistics {
  const { id: questionId, kind, title, type } = question
  const about = { questionId, title, type, kind }
  if (!counted || counted.people < least) return { ...about, people: null, right: null, discrimination: null, options: null, draws: null, flags: [] }
  const row = rightByKey(question, counted, rows)
  const options = chosenOf(question, row, rows)
  const discrimination = discriminationOf(row)
  const decided = decidedOf(row.people, options)
  const wrong = options.filter(({ id, right }) => !right && id !== 'unsure').sort((a, b) => b.share - a.share)[0]
  return {
    ...about,
    people: row.people,
    right: shareOf(row.right_count, row.people),
    ...(decided < row.people && { rightOfDecided: shareOf(row.right_count, decided) }),
    discrimination: discrimination === null ? null : rounded(discrimination),
    options: options.map(({ id, right, share, text }) => ({ id, text, right, share: rounded(share) })),
    draws: wrong && wrong.share >= draw ? wrong.id : null,
    flags: flagsOf(question, row, options, discrimination)
  }
}

export interface ChosenOption {
  id: string
  text: string
  right: boolean
  share: number
  /** Of whom did well elsewhere: how many, the sum of the shares right of their first answers to other questions, and of the squares. */
  withRest: number
  rest: number
  restSquares: number
}

/** For questions of order the share that put it where it belongs. */
function chosenOf(question: Question, { people }: ItemRow, rows: readonly OptionRow[]): ChosenOption[] {
  const key = keyOf(question)
  return optionsOf(question).map(({ id, text }) => {
    const counted = rows.filter(row => row.option_id === id && (question.type !== 'order' || row.place === key.indexOf(id) + 1))
    const sum = (column: 'people' | 'with_rest' | 'rest' | 'rest_squares') => counted.reduce((total, row) => total + row[column], 0)
    return { id, text, right: key.includes(id), share: sum('people') / people, withRest: sum('with_rest'), rest: sum('rest'), restSquares: sum('rest_squares') }
  })
}

/** Corrected item-total correlation: right or not, with the share right of first answers to other questions. Null where nobody differs. */
export function discriminationOf({ rest, rest_of_right: restOfRight, rest_squares: restSquares, right_with_rest: right, with_rest: n }: ItemRow): number | null {
  if (n < leastForDiscrimination) return null
  const [share, mean] = [right / n, rest / n]
  const spread = share * (1 - share) * (restSquares / n - mean ** 2)
  return spread < 1e-9 ? null : (restOfRight / n - share * mean) / Math.sqrt(spread)
}

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000
