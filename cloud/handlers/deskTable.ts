import type { deskActions } from '../../contract/deskActions'
import type { HandlersOf } from '../handler'

export const deskHandlers: HandlersOf<typeof deskActions> = {}
