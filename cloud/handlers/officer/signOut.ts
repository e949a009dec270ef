import { failure } from '../../../contract/result'
import type { Handler } from '../../handler'

// TODO not yet written
export const signOutOfficer: Handler<'officer.signOut'> = () => Promise.resolve(failure('UNAVAILABLE'))
