import { failure } from '../../../contract/result'
import type { Handler } from '../../handler'

// TODO not yet written
export const readCoverage: Handler<'visits.coverage'> = () => Promise.resolve(failure('UNAVAILABLE'))
