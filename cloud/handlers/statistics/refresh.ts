import { success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { refreshStatistics } from '../../statistics/refreshStatistics'

/** Makes today's numbers anew; asked again within five minutes, the last ones stand. */
export const refreshNumbers: Handler<'statistics.refresh'> = async dependencies =>
  success({ asOf: (await refreshStatistics(dependencies)).toISOString() })
