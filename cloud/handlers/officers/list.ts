import { failure } from '../../../contract/result'
import type { Handler } from '../../handler'

// TODO not yet written
export const listOfficers: Handler<'officers.list'> = () => Promise.resolve(failure('UNAVAILABLE'))
