import type { placeDeskActions } from '../../contract/placeDeskActions'
import type { HandlersOf } from '../handler'

export const placeDeskHandlers: HandlersOf<typeof placeDeskActions> = {}
