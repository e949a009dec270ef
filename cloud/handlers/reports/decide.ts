import { nextStatuses } from '../../../contract/reportDesk'
import { failure } from '../../../contract/result'
import { refuseUnkeepable } from '../../publishing/unkeepable'
import { takeOfficerStep } from '../../reporting/officerStep'
import { withKeys } from '../../reporting/withKeys'

const needsNote = ['moreNeeded', 'outOfScope']

/** Decides what becomes of a report; the resident reads the note. Of two officers at once one wins, and the other is told. */
export const decideReport = withKeys<'reports.decide'>(async (dependencies, { officer }, input) => {
  const { note, status } = input
  if (note === undefined && needsNote.includes(status)) return failure('INVALID_INPUT', '请写一句给举报人：要补什么，或者该找哪里。', ['note'])
  return refuseUnkeepable({ note }) ?? takeOfficerStep(dependencies, officer, input, from => nextStatuses[from].includes(status))
})
