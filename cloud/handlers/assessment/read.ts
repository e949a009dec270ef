import { assessMonth } from '../../activities/assessMonth'
import { atDesk } from '../../activities/atDesk'
import { refuseMonth } from '../../activities/checkDays'
import { stationAsked } from '../../activities/stationAsked'

/** The assessment of a month: of all stations for administrators, of their own for all others. */
export const readAssessment = atDesk<'assessment.read'>(async (at, { month, stationId }) => {
  const refused = refuseMonth(month, at.now)
  if (refused) return refused
  const asked = await stationAsked(at.dependencies.store, at.officer, stationId)
  return asked.ok ? assessMonth(at, asked.value, month) : asked
})
