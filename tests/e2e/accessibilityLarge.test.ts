import { checkEveryState } from './support/checkEveryState'

checkEveryState('large')
