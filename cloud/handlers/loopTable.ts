import type { loopActions } from '../../contract/loopActions'
import type { HandlersOf } from '../handler'

export const loopHandlers: HandlersOf<typeof loopActions> = {}
