/** The contest pool (有奖竞答): drawn by the function layer only, never bundled into the app. One file a kind; the rules of tools/content-rules hold for all of them. */
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
import screenSharing from './screenSharing.json'
import nfc from './nfc.json'
import voiceCloning from './voiceCloning.json'
import parcel from './parcel.json'
import cashPickup from './cashPickup.json'
import exam from './exam.json'
import phishing from './phishing.json'
import fakeDocument from './fakeDocument.json'
import procurement from './procurement.json'
import sextortion from './sextortion.json'
import health from './health.json'
import recovery from './recovery.json'
import moneyMule from './moneyMule.json'
import overseasJob from './overseasJob.json'
import kidnapping from './kidnapping.json'
import aftermath from './aftermath.json'

export const contestFiles = [
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
  screenSharing,
  nfc,
  voiceCloning,
  parcel,
  cashPickup,
  exam,
  phishing,
  fakeDocument,
  procurement,
  sextortion,
  health,
  recovery,
  moneyMule,
  overseasJob,
  kidnapping,
  aftermath
]
