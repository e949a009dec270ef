import { contestActions } from '../../../contract/contestActions'
import { callerOf } from './call'

/** For sub-packages only: the main package stays without this part of the contract. */
export const callContest = callerOf(contestActions)
