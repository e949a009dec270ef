import { failure } from '../../../contract/result'
import type { Handler } from '../../handler'

// TODO not yet written
export const inviteFamily: Handler<'family.invite'> = () => Promise.resolve(failure('UNAVAILABLE'))
