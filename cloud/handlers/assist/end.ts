import { failure } from '../../../contract/result'
import type { Handler } from '../../handler'

// TODO not yet written
export const endAssist: Handler<'assist.end'> = () => Promise.resolve(failure('UNAVAILABLE'))
