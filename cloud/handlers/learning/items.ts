import type { ItemStatistics } from '../../../contract/learning'
import { success } from '../../../contract/result'
import { poolHeldBack } from '../../contests/poolHeldBack'
import type { Handler } from '../../handler'
import { freshLearning } from '../../learning/freshLearning'
import { itemStatistics } from '../../learning/itemStatistics'
import { poolOf } from '../../learning/poolOf'
import { createLearningItems, type OptionRow } from '../../store/learningItems'

/** The numbers of the questions of a pool: those to look at first, then by how many answered. */
export const listItems: Handler<'items.statistics'> = async (dependencies, { officer }, { kind, pool }) => {
  const refused = pool === 'contest' && (await poolHeldBack(dependencies, officer))
  if (refused) return refused
  const { asOf } = await freshLearning(dependencies)
  const rows = await dependencies.store.part(createLearningItems).read(pool)
  const items = new Map(rows.items.map(row => [row.question_id, row]))
  const options = new Map<string, OptionRow[]>()
  for (const row of rows.options) options.set(row.question_id, [...(options.get(row.question_id) ?? []), row])
  const questions = [...(await poolOf(dependencies.bank, pool)).values()].filter(question => kind === undefined || question.kind === kind)
  const statistics = questions.map(question => itemStatistics(question, items.get(question.id), options.get(question.id) ?? []))
  return success({ items: statistics.sort(byNeed), asOf: asOf.toISOString() })
}

const gravity = ['keyedWrong', 'tooHard', 'tooEasy', 'weakOption'] as const
const needOf = ({ flags }: ItemStatistics): number => gravity.reduce((sum, flag, i) => sum + (flags.includes(flag) ? 2 ** (gravity.length - i) : 0), 0)
const byNeed = (a: ItemStatistics, b: ItemStatistics): number => needOf(b) - needOf(a) || (b.people ?? 0) - (a.people ?? 0) || (a.questionId < b.questionId ? -1 : 1)
