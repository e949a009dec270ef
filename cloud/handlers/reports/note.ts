import { refuseUnkeepable } from '../../publishing/unkeepable'
import { takeOfficerStep } from '../../reporting/officerStep'
import { withKeys } from '../../reporting/withKeys'

/** Writes a note to the resident, without deciding anything. */
export const writeReportNote = withKeys<'reports.note'>(async (dependencies, { officer }, { note, reportKey, version }) =>
  refuseUnkeepable({ note }) ?? takeOfficerStep(dependencies, officer, { note, reportKey, version }, from => from !== 'withdrawn')
)
