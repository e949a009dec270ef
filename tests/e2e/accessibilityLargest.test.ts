import { checkEveryState } from './support/checkEveryState'

checkEveryState('largest')
