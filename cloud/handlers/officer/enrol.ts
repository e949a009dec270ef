import { failure } from '../../../contract/result'
import type { Handler } from '../../handler'

// TODO not yet written
export const enrolOfficer: Handler<'officer.enrol'> = () => Promise.resolve(failure('UNAVAILABLE'))
