import { failure } from '../../../contract/result'
import type { Handler } from '../../handler'

// TODO not yet written
export const readReviewQueue: Handler<'reviews.queue'> = () => Promise.resolve(failure('UNAVAILABLE'))
