import type { activityActions } from '../../contract/activityActions'
import type { HandlersOf } from '../handler'

export const activityHandlers: HandlersOf<typeof activityActions> = {}
