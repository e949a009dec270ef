import type { voiceDeskActions } from '../../contract/voiceDeskActions'
import type { HandlersOf } from '../handler'

export const voiceDeskHandlers: HandlersOf<typeof voiceDeskActions> = {}
