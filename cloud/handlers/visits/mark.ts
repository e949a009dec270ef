import { failure } from '../../../contract/result'
import type { Handler } from '../../handler'

// TODO not yet written
export const markVisit: Handler<'visits.mark'> = () => Promise.resolve(failure('UNAVAILABLE'))
