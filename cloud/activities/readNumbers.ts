import type { BriefNumber } from '../../contract/activityBrief'
import { type Result, success } from '../../contract/result'
import type { Statistics } from '../../contract/statistics'
import { addDays } from '../statistics/days'
import { readStatistics } from '../statistics/readStatistics'
import type { AtBrief } from './atBrief'
import type { AtDesk } from './atDesk'
import { briefNumbers } from './briefNumbers'

/** The numbers of the week as they are now. */
export async function readNumbers({ activities, dependencies, officer }: AtDesk, { key: { weekOf }, station, until }: AtBrief): Promise<Result<{ numbers: BriefNumber[]; statistics: Statistics }>> {
  const statistics = await readStatistics(dependencies, officer, { from: weekOf, to: until, ...(officer.role === 'admin' && station !== null && { stationId: station }) })
  if (!statistics.ok) return statistics
  const [now, before] = await Promise.all([activities.totals(station, weekOf, until), activities.totals(station, addDays(weekOf, -7), addDays(weekOf, -1))])
  return success({ numbers: briefNumbers(now, before, statistics.value), statistics: statistics.value })
}
