import { success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { readShownAnswers } from '../../statistics/readStatistics'
import { scopeAsked } from '../../statistics/scopeAsked'
import { weakSpotsIn } from '../../statistics/weakSpotsIn'

/** The kinds and communities where knowledge is weakest, among those that may be shown. */
export const readWeakSpots: Handler<'weakspots.read'> = async (dependencies, { officer }, request) => {
  const asked = await scopeAsked(dependencies, officer, request)
  if (!asked.ok) return asked
  const { from, to } = request
  const { shown } = await readShownAnswers(dependencies, asked.value, { from, to })
  return success({ from, to, spots: weakSpotsIn(shown.cells), asOf: shown.asOf })
}
