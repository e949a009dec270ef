import { voiceActions } from '../../contract/voiceActions'
import { voiceHandlers } from './voiceTable'

/** What residents tell us beside reports: loaded with the first of it. */
export const voiceSide = { actions: voiceActions, handlers: voiceHandlers }
