import { failure, success } from '../../../contract/result'
import { poolHeldBack } from '../../contests/poolHeldBack'
import type { Handler } from '../../handler'
import { freshLearning } from '../../learning/freshLearning'
import { itemStatistics } from '../../learning/itemStatistics'
import { type PoolName, poolOf } from '../../learning/poolOf'
import { createLearningItems } from '../../store/learningItems'

const pools: readonly PoolName[] = ['practice', 'checkup', 'contest']

/** A question as editors see it, with its key and reasons, beside its numbers. */
export const readItem: Handler<'items.read'> = async (dependencies, { officer }, { questionId }) => {
  for (const pool of pools) {
    const question = (await poolOf(dependencies.bank, pool)).get(questionId)
    if (!question) continue
    const refused = pool === 'contest' && (await poolHeldBack(dependencies, officer))
    if (refused) return refused
    await freshLearning(dependencies)
    const { items, options } = await dependencies.store.part(createLearningItems).read(pool, questionId)
    return success({ question, statistics: itemStatistics(question, items[0], options) })
  }
  return failure('NOT_FOUND', '没有找到这道题，请回到列表再选。', ['questionId'])
}
