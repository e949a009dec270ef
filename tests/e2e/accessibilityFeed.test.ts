import { checkEveryState } from './support/checkEveryState'
import { feedStates } from './support/feedStates'

checkEveryState(feedStates)
