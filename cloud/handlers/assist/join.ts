import { failure } from '../../../contract/result'
import type { Handler } from '../../handler'

// TODO not yet written
export const joinAssist: Handler<'assist.join'> = () => Promise.resolve(failure('UNAVAILABLE'))
