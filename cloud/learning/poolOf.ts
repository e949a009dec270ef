import type { ItemsRequest } from '../../contract/learning'
import type { Question } from '../../contract/question'
import type { Bank } from '../bank'

export type PoolName = ItemsRequest['pool']

/** The questions of a pool. */
export async function poolOf(bank: Bank, pool: PoolName): Promise<ReadonlyMap<string, Question>> {
  return pool === 'contest' ? bank.contest() : bank[pool]
}
