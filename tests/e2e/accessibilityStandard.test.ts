import { checkEveryState } from './support/checkEveryState'

checkEveryState('standard')
