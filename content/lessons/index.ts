/** 小课堂: shipped with the app. One file a kind, in the order of the vocabulary. */
import rebate from './rebate.json'
import investment from './investment.json'
import shopping from './shopping.json'
import customerService from './customerService.json'
import credit from './credit.json'
import acquaintance from './acquaintance.json'
import police from './police.json'
import romance from './romance.json'
import game from './game.json'
import flight from './flight.json'
import moneyMule from './moneyMule.json'
import aftermath from './aftermath.json'

export const lessonFiles = [
  rebate,
  investment,
  shopping,
  customerService,
  credit,
  acquaintance,
  police,
  romance,
  game,
  flight,
  moneyMule,
  aftermath
]
