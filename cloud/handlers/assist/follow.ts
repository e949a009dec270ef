import { failure } from '../../../contract/result'
import type { Handler } from '../../handler'

// TODO not yet written
export const followAssist: Handler<'assist.follow'> = () => Promise.resolve(failure('UNAVAILABLE'))
