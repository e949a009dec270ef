import { voiceActions } from '../../../contract/voiceActions'
import { callerOf } from './call'

/** For sub-packages only: the main package stays without this part of the contract. */
export const callVoice = callerOf(voiceActions)
