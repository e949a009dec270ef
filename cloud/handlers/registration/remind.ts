import { failure } from '../../../contract/result'
import type { Handler } from '../../handler'

// TODO not yet written
export const remindToRecheck: Handler<'registration.remind'> = () => Promise.resolve(failure('UNAVAILABLE'))
