import { refuseUnkeepable } from '../../publishing/unkeepable'
import { takeOfficerStep } from '../../reporting/officerStep'
import { withKeys } from '../../reporting/withKeys'

/** Writes a note to the resident, or one that stays among officers, without deciding anything. */
export const writeReportNote = withKeys<'reports.note'>(async (dependencies, { officer }, { note, reportKey, to, version }) =>
  refuseUnkeepable({ note }) ?? takeOfficerStep(dependencies, officer, { memo: to === 'desk', note, reportKey, version }, from => from !== 'withdrawn')
)
