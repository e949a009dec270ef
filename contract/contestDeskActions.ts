/** 有奖竞答 as officers run it. In no package that a resident loads. */
import { CancelRequest, ContestCreateRequest, DeskContest, DeskContestReply, DeskContestRequest, DeskContests, DeskContestsRequest, DrawRequest, HeldDecision, HeldEntries, HeldEntry, HeldRequest, PrizeRecords, PrizesRequest, Redeemed, RedeemRequest, UndoRedeemRequest } from './contestDesk'
import { Empty } from './session'

const readers = ['officer', 'reviewer', 'editor', 'admin'] as const
const runners = ['editor', 'admin'] as const

export const contestDeskActions = {
  'contests.desk': { input: DeskContestsRequest, output: DeskContests, access: readers },
  'contests.read': { input: DeskContestRequest, output: DeskContestReply, access: readers },
  'contests.create': { input: ContestCreateRequest, output: DeskContest, access: runners },
  'contests.cancel': { input: CancelRequest, output: DeskContest, access: runners },
  'contests.close': { input: DeskContestRequest, output: DeskContest, access: runners },
  'contests.draw': { input: DrawRequest, output: DeskContest, access: runners },
  'contests.held': { input: HeldRequest, output: HeldEntries, access: readers },
  'contests.decideHeld': { input: HeldDecision, output: HeldEntry, access: runners },
  'contests.prizes': { input: PrizesRequest, output: PrizeRecords, access: readers },
  'contests.redeem': { input: RedeemRequest, output: Redeemed, access: readers },
  'contests.undoRedeem': { input: UndoRedeemRequest, output: Empty, access: readers }
} as const
