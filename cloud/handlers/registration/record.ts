import { failure } from '../../../contract/result'
import type { Handler } from '../../handler'

// TODO not yet written
export const recordRegistration: Handler<'registration.record'> = () => Promise.resolve(failure('UNAVAILABLE'))
