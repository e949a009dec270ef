import { failure } from '../../../contract/result'
import type { Handler } from '../../handler'

// TODO not yet written
export const unmarkVisit: Handler<'visits.unmark'> = () => Promise.resolve(failure('UNAVAILABLE'))
