import { failure } from '../../../contract/result'
import type { Handler } from '../../handler'

// TODO not yet written
export const saveVisit: Handler<'visits.save'> = () => Promise.resolve(failure('UNAVAILABLE'))
