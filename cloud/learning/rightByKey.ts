import { keyOf, type Question } from '../../contract/question'
import type { ItemRow, OptionRow } from '../store/learningItems'
import { wholePlace } from '../store/learningStage'

type Counted = Pick<OptionRow, 'people' | 'with_rest' | 'rest'>

/**
 * The numbers of a question with what is right by the key of today: a key that was corrected holds for the answers of before too. Which
 * options people chose is kept, so nobody has to answer again.
 */
export function rightByKey(question: Question, row: ItemRow, rows: readonly OptionRow[]): ItemRow {
  const wholes = rows.filter(({ place }) => place === wholePlace)
  const several = totalOf(rows.filter(({ place }) => place === 2))
  // Of answers from before whole ones were kept only how they were graded is known.
  if (totalOf(wholes).people !== several.people) return row
  const key = keyOf(question)
  const right = key.length > 1 ? totalOf(wholes.filter(({ option_id }) => isKey(question, key, option_id.split(' ')))) : aloneOf(key[0] ?? '', rows, wholes)
  return { ...row, right_count: right.people, right_with_rest: right.with_rest, rest_of_right: right.rest }
}

const isKey = ({ type }: Question, key: readonly string[], chosen: readonly string[]): boolean =>
  chosen.length === key.length && chosen.every((id, i) => (type === 'order' ? id === key[i] : key.includes(id)))

/** Those who chose an option and nothing else. */
function aloneOf(id: string, rows: readonly OptionRow[], wholes: readonly OptionRow[]): Counted {
  const chosen = totalOf(rows.filter(({ option_id, place }) => option_id === id && place === 1))
  const more = totalOf(wholes.filter(({ option_id }) => option_id.startsWith(`${id} `)))
  return { people: chosen.people - more.people, with_rest: chosen.with_rest - more.with_rest, rest: chosen.rest - more.rest }
}

const totalOf = (rows: readonly Counted[]): Counted =>
  rows.reduce((sum, row) => ({ people: sum.people + row.people, with_rest: sum.with_rest + row.with_rest, rest: sum.rest + row.rest }), { people: 0, with_rest: 0, rest: 0 })
