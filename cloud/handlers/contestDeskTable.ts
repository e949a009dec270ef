import type { contestDeskActions } from '../../contract/contestDeskActions'
import { failure } from '../../contract/result'
import type { HandlersOf } from '../handler'

const later = async () => failure('UNAVAILABLE')

export const contestDeskHandlers: HandlersOf<typeof contestDeskActions> = {
  'contests.desk': later,
  'contests.read': later,
  'contests.create': later,
  'contests.cancel': later,
  'contests.close': later,
  'contests.draw': later,
  'contests.held': later,
  'contests.decideHeld': later,
  'contests.redeem': later,
  'contests.undoRedeem': later
}
