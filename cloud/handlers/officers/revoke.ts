import { failure } from '../../../contract/result'
import type { Handler } from '../../handler'

// TODO not yet written
export const revokeOfficer: Handler<'officers.revoke'> = () => Promise.resolve(failure('UNAVAILABLE'))
