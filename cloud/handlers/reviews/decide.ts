import { failure } from '../../../contract/result'
import type { Handler } from '../../handler'

// TODO not yet written
export const decideReview: Handler<'reviews.decide'> = () => Promise.resolve(failure('UNAVAILABLE'))
