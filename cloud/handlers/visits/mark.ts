import { success } from '../../../contract/result'
import { atStation, unknownVisit } from '../../visits/atStation'
import { checkMark } from '../../visits/checkMark'
import { visitOf } from '../../visits/visitOf'

/** What came of a visit. A mark that is there already is not looked at again: what was right then may not be any more. */
export const markVisit = atStation<'visits.mark'>(async ({ marks, now, officer, visits }, input) => {
  const visitId = input.visitId.toLowerCase()
  const visit = await visits.find(officer.station, visitId)
  if (!visit) return unknownVisit
  if (!(await marks.find(visitId, input.markId.toLowerCase()))) {
    const mark = checkMark(input, visit, now)
    if (!mark.ok) return mark
    await marks.add(officer.station, visitId, { ...mark.value, officer: officer.officerId, officerName: officer.name }, now)
  }
  // Read now: the same mark may have come a moment ago, after the place was looked up.
  const marked = await visits.find(officer.station, visitId)
  return marked ? success(visitOf(marked)) : unknownVisit
})
