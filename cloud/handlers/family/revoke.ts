import { failure } from '../../../contract/result'
import type { Handler } from '../../handler'

// TODO not yet written
export const revokeFamily: Handler<'family.revoke'> = () => Promise.resolve(failure('UNAVAILABLE'))
