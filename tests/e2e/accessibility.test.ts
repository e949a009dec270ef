import { checkEveryState } from './support/checkEveryState'
import { quizStates } from './support/states'

checkEveryState(quizStates)
