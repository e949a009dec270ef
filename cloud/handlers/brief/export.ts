import { failure } from '../../../contract/result'
import { atDesk } from '../../activities/atDesk'

/** Not served yet. */
export const exportBrief = atDesk<'brief.export'>(async () => failure('UNAVAILABLE'))
