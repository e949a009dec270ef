import type { contestDeskActions } from '../../contract/contestDeskActions'
import type { HandlersOf } from '../handler'
import { cancelContest } from './contests/cancel'
import { closeAtDesk } from './contests/close'
import { createContest } from './contests/create'
import { decideHeld } from './contests/decideHeld'
import { readContestDesk } from './contests/desk'
import { drawAtDesk } from './contests/draw'
import { listHeld } from './contests/held'
import { listPrizes } from './contests/prizes'
import { readContest } from './contests/read'
import { redeemPrize } from './contests/redeem'
import { undoRedeem } from './contests/undoRedeem'

export const contestDeskHandlers: HandlersOf<typeof contestDeskActions> = {
  'contests.desk': readContestDesk,
  'contests.read': readContest,
  'contests.create': createContest,
  'contests.cancel': cancelContest,
  'contests.close': closeAtDesk,
  'contests.draw': drawAtDesk,
  'contests.held': listHeld,
  'contests.decideHeld': decideHeld,
  'contests.prizes': listPrizes,
  'contests.redeem': redeemPrize,
  'contests.undoRedeem': undoRedeem
}
