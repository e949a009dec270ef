import { failure } from '../../../contract/result'
import type { Handler } from '../../handler'

// TODO not yet written
export const tickAssist: Handler<'assist.tick'> = () => Promise.resolve(failure('UNAVAILABLE'))
