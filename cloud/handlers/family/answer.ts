import { failure } from '../../../contract/result'
import type { Handler } from '../../handler'

// TODO not yet written
export const answerFamily: Handler<'family.answer'> = () => Promise.resolve(failure('UNAVAILABLE'))
