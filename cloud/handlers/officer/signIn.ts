import { failure } from '../../../contract/result'
import type { Handler } from '../../handler'

// TODO not yet written
export const signInOfficer: Handler<'officer.signIn'> = () => Promise.resolve(failure('UNAVAILABLE'))
