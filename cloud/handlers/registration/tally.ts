import { failure } from '../../../contract/result'
import type { Handler } from '../../handler'

// TODO not yet written
export const tallyRegistrations: Handler<'registration.tally'> = () => Promise.resolve(failure('UNAVAILABLE'))
