import { failure } from '../../../contract/result'
import { atDesk } from '../../activities/atDesk'

/** Not served yet. */
export const saveBrief = atDesk<'brief.save'>(async () => failure('UNAVAILABLE'))
