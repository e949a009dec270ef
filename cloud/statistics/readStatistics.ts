import { failure, type Result } from '../../contract/result'
import type { Statistics, StatisticsRequest } from '../../contract/statistics'
import type { OfficerCaller } from '../caller'
import type { Dependencies } from '../dependencies'

/**
 * The numbers of a period as the officer may see them: the page, the export and the briefs show these and no others.
 *
 * @returns INVALID_INPUT for a period that is none, FORBIDDEN for what is another station's
 */
export async function readStatistics(
  _dependencies: Pick<Dependencies, 'bank' | 'now' | 'store'>,
  _officer: Pick<OfficerCaller, 'role' | 'station'>,
  _request: StatisticsRequest
): Promise<Result<Statistics>> {
  return failure('UNAVAILABLE')
}
