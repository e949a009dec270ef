import { failure } from '../../../contract/result'
import type { Handler } from '../../handler'

// TODO not yet written
export const reportToFamily: Handler<'family.report'> = () => Promise.resolve(failure('UNAVAILABLE'))
