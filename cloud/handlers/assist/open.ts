import { failure } from '../../../contract/result'
import type { Handler } from '../../handler'

// TODO not yet written
export const openAssist: Handler<'assist.open'> = () => Promise.resolve(failure('UNAVAILABLE'))
