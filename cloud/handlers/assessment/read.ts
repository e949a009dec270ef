import { failure } from '../../../contract/result'
import { atDesk } from '../../activities/atDesk'

/** Not served yet. */
export const readAssessment = atDesk<'assessment.read'>(async () => failure('UNAVAILABLE'))
