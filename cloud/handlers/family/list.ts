import { failure } from '../../../contract/result'
import type { Handler } from '../../handler'

// TODO not yet written
export const listFamily: Handler<'family.list'> = () => Promise.resolve(failure('UNAVAILABLE'))
