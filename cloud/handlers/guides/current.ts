import { failure } from '../../../contract/result'
import type { Handler } from '../../handler'

// TODO not yet written
export const readCityGuides: Handler<'guides.current'> = () => Promise.resolve(failure('UNAVAILABLE'))
