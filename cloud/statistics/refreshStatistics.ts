import { chinaDay } from '../../contract/chinaDay'
import type { Dependencies } from '../dependencies'
import { createStatisticsGenerations } from '../store/statisticsGenerations'
import { rollUp } from './rollUp'

type Needed = Pick<Dependencies, 'now' | 'randomUuid' | 'store'>

/** Numbers of today are made anew at most so often. */
const every = 5 * 60_000
/** As long as an officer may be kept waiting; what is left is done by the next time. */
const mostTime = 8_000

/** Makes today's numbers anew, unless they are fresh or somebody else is at it. @returns as of when the numbers are */
export async function refreshStatistics({ now, randomUuid, store }: Needed): Promise<Date> {
  const current = await store.part(createStatisticsGenerations).find('current')
  const madeAt = current?.made_at
  const isFresh = madeAt && madeAt.getTime() > now().getTime() - every && current.opened_on === chinaDay(now())
  if (isFresh) return madeAt
  const { asOf } = await rollUp({ now, randomUuid, store }, new Date(now().getTime() + mostTime))
  return asOf ?? now()
}

/** Where none have ever been made, the first who asks does not find nothing. */
export async function makeFirst(dependencies: Needed): Promise<void> {
  const current = await dependencies.store.part(createStatisticsGenerations).find('current')
  if (!current?.made_at) await refreshStatistics(dependencies)
}
