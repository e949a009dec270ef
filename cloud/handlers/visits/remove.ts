import { success } from '../../../contract/result'
import { atStation, unknownVisit } from '../../visits/atStation'

/** Takes a place off the list, with its marks; doing it again changes nothing. */
export const removeVisit = atStation<'visits.remove'>(async ({ now, officer, visits }, { visitId }) =>
  (await visits.remove(officer.station, visitId.toLowerCase(), now)) ? success({}) : unknownVisit
)
