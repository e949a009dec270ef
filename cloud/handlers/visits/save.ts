import { failure, success } from '../../../contract/result'
import { atStation, unknownVisit } from '../../visits/atStation'
import { checkVisit } from '../../visits/checkVisit'
import { visitOf } from '../../visits/visitOf'

/** Writes a place down, or changes it; sent twice, it is one. */
export const saveVisit = atStation<'visits.save'>(async ({ now, officer, visits }, input) => {
  const visit = checkVisit(input, now)
  if (!visit.ok) return visit
  const saved = await visits.save(officer.station, visit.value, now)
  if (saved === 'unknown') return unknownVisit
  if (saved === 'full') return failure('TOO_MANY', '走访地点已经满一万个了，请先删去不用的。')
  return success(visitOf(saved))
})
