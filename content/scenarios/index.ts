/** 骗局模拟器: shipped with the app, in the simulator's sub-package. One file a scenario, in the order shown; the rules of tools/content-rules hold for all. */
import rebate from './rebate.json'
import investment from './investment.json'
import bankCallback from './bank-callback.json'
import shopping from './shopping.json'
import customerService from './customer-service.json'
import credit from './credit.json'
import acquaintance from './acquaintance.json'
import police from './police.json'
import hospitalCall from './hospital-call.json'
import romance from './romance.json'
import game from './game.json'
import flight from './flight.json'

export const scenarioFiles: readonly unknown[] = [
  rebate,
  investment,
  bankCallback,
  shopping,
  customerService,
  credit,
  acquaintance,
  police,
  hospitalCall,
  romance,
  game,
  flight
]
