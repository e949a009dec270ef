import { failure } from '../../../contract/result'
import type { Handler } from '../../handler'

// TODO not yet written
export const leaveAssist: Handler<'assist.leave'> = () => Promise.resolve(failure('UNAVAILABLE'))
