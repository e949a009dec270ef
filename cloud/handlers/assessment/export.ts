import { failure } from '../../../contract/result'
import { atDesk } from '../../activities/atDesk'

/** Not served yet. */
export const exportAssessment = atDesk<'assessment.export'>(async () => failure('UNAVAILABLE'))
