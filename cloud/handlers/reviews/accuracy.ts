import { success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { checkPeriod } from '../../registration/checkPeriod'
import { wilsonInterval } from '../../registration/wilsonInterval'
import { createRegistrationTally, type VerdictRow } from '../../store/registrationTally'

/** How many of the records of a period that were reviewed were right, for each officer and station. */
export const readAccuracy: Handler<'reviews.accuracy'> = async ({ now, store }, _caller, period) => {
  const refusal = checkPeriod(period)
  if (refusal) return refusal
  const asOf = now().toISOString()
  const rows = await store.part(createRegistrationTally).verdicts(period)
  const officers = rows.map(row => ({ name: row.name, station: row.station, ...accuracy([row]) }))
  const names = [...new Set(rows.map(({ station }) => station))]
  const stations = names.map(station => ({ station, ...accuracy(rows.filter(row => row.station === station)) }))
  return success({ stations, officers, asOf })
}

function accuracy(rows: readonly VerdictRow[]) {
  const sum = (of: 'accepted' | 'reviewed') => rows.reduce((total, row) => total + row[of], 0)
  const [accepted, reviewed] = [sum('accepted'), sum('reviewed')]
  return { reviewed, accepted, ...(wilsonInterval(accepted, reviewed) ?? { share: null, low: null, high: null }) }
}
