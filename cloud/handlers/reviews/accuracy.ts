import { failure } from '../../../contract/result'
import type { Handler } from '../../handler'

// TODO not yet written
export const readAccuracy: Handler<'reviews.accuracy'> = () => Promise.resolve(failure('UNAVAILABLE'))
