import { failure } from '../../../contract/result'
import { atDesk } from '../../activities/atDesk'

/** Not served yet. */
export const makeBrief = atDesk<'brief.make'>(async () => failure('UNAVAILABLE'))
