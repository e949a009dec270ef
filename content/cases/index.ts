/** Real cases: `npm run content:publish` puts them into the database; they are in no bundle of the app. */
import acquaintance from './acquaintance.json'
import credit from './credit.json'
import customerService from './customerService.json'
import flight from './flight.json'
import game from './game.json'
import health from './health.json'
import investment from './investment.json'
import kidnapping from './kidnapping.json'
import moneyMule from './moneyMule.json'
import phishing from './phishing.json'
import police from './police.json'
import procurement from './procurement.json'
import rebate from './rebate.json'
import shopping from './shopping.json'

export const caseFiles: readonly (readonly unknown[])[] = [
  acquaintance,
  credit,
  customerService,
  flight,
  game,
  health,
  investment,
  kidnapping,
  moneyMule,
  phishing,
  police,
  procurement,
  rebate,
  shopping
]
