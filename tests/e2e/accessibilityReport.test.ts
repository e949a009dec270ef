import { checkEveryState } from './support/checkEveryState'
import { reportStates } from './support/reportStates'

checkEveryState(reportStates)
