import { failure } from '../../../contract/result'
import type { Handler } from '../../handler'

// TODO not yet written
export const watchAssist: Handler<'assist.watch'> = () => Promise.resolve(failure('UNAVAILABLE'))
