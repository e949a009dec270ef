import { learningActions } from '../../../contract/learningActions'
import { callerOf } from './call'

/** For officers' sub-packages only: the main package stays without this part of the contract. */
export const callLearning = callerOf(learningActions)
