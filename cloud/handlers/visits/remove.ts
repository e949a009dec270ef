import { failure } from '../../../contract/result'
import type { Handler } from '../../handler'

// TODO not yet written
export const removeVisit: Handler<'visits.remove'> = () => Promise.resolve(failure('UNAVAILABLE'))
