import type { voiceActions } from '../../contract/voiceActions'
import type { HandlersOf } from '../handler'

export const voiceHandlers: HandlersOf<typeof voiceActions> = {}
