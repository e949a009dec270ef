import { failure } from '../../../contract/result'
import type { Handler } from '../../handler'

// TODO not yet written
export const readMe: Handler<'officer.me'> = () => Promise.resolve(failure('UNAVAILABLE'))
