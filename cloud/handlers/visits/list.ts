import { failure } from '../../../contract/result'
import type { Handler } from '../../handler'

// TODO not yet written
export const listVisits: Handler<'visits.list'> = () => Promise.resolve(failure('UNAVAILABLE'))
