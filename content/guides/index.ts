/** 帮办指引: shipped with the app. One file a guide, in the order in which they are offered. */
import antifraudApp from './antifraud-app.json'
import goldenBell from './golden-bell.json'
import phoneCards from './phone-cards.json'
import bankCards from './bank-cards.json'
import overseasCalls from './overseas-calls.json'
import stopSharing from './stop-sharing.json'
import callPolice from './call-police.json'

export const guideFiles = [antifraudApp, goldenBell, phoneCards, bankCards, overseasCalls, stopSharing, callPolice]
