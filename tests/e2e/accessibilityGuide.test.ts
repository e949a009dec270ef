import { checkEveryWalk } from './support/checkEveryState'
import { officerWalks } from './support/officerStates'
import { registrationWalks } from './support/registrationStates'

checkEveryWalk([...registrationWalks, ...officerWalks])
