/** 有奖竞答 as officers run it. In no package that a resident loads. */
import * as v from 'valibot'
import { Contest, ContestId, Digest, Prize, PublicNumberSource, Standings } from './contest'
import { IsoTime, words } from './publication'
import { CommunityId } from './session'

const Count = v.pipe(v.number(), v.integer(), v.minValue(0))
const Uuid = v.pipe(v.string(), v.uuid())

export const contestPools = { city: '全市竞答题库' } as const
export const ContestPool = v.picklist(Object.keys(contestPools) as (keyof typeof contestPools)[])

/** `contestId` is made by the desk: sent again, it is the same contest, and its seed stays. What is open can no longer be changed. */
export const ContestCreateRequest = v.strictObject({
  contestId: ContestId,
  /** Its length is told in words: see checkContest. */
  title: v.pipe(v.string(), v.maxLength(200)),
  opensAt: IsoTime,
  closesAt: IsoTime,
  rules: v.pipe(v.array(words(4, 80)), v.minLength(1), v.maxLength(8)),
  communityIds: v.pipe(v.array(CommunityId), v.maxLength(200)),
  questions: v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(20)),
  passMark: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)),
  prizes: v.pipe(v.array(Prize), v.minLength(1), v.maxLength(6)),
  pool: ContestPool,
  publicNumberSource: v.nullable(PublicNumberSource)
})
export type ContestCreateRequest = v.InferOutput<typeof ContestCreateRequest>

/** `mine`: of one's own station, so that one may act on it. `mayRedeem`: told where one contest is read, of whoever may hand its prizes out. */
export const DeskContest = v.strictObject({
  ...Contest.entries,
  station: v.string(),
  mine: v.boolean(),
  mayRedeem: v.optional(v.boolean()),
  pool: ContestPool,
  people: v.nullable(Count),
  papers: Count,
  entries: Count,
  held: Count,
  /** Until when what is held can be decided on: after that it does not take part. */
  decideUntil: v.optional(IsoTime),
  entryListHash: v.nullable(Digest),
  closedAt: v.nullable(IsoTime),
  publicNumber: v.nullable(v.string()),
  drawnAt: v.nullable(IsoTime),
  redeemed: Count,
  winners: Count
})
export type DeskContest = v.InferOutput<typeof DeskContest>
const Cursor = v.pipe(v.string(), v.minLength(1), v.maxLength(300))
export const DeskContestsRequest = v.strictObject({ cursor: v.optional(Cursor) })
/** What may still be worked on first, of each the latest first. */
export const DeskContests = v.strictObject({ contests: v.array(DeskContest), nextCursor: v.optional(v.nullable(v.string())), asOf: IsoTime })
export const DeskContestRequest = v.strictObject({ contestId: ContestId })
export const DeskContestReply = v.strictObject({ contest: DeskContest, standings: Standings })

export const CancelRequest = v.strictObject({ contestId: ContestId, reason: words(2, 100) })
export const DrawRequest = v.strictObject({ contestId: ContestId, publicNumber: v.nullable(words(1, 40)) })

/** Entries from phones with several accounts: looked at before the list is fixed. Nothing about whose they are. */
export const HeldEntry = v.strictObject({
  entryId: Uuid,
  enteredAt: IsoTime,
  /** Many accounts on the phone, or from its network. */
  why: v.picklist(['phone', 'network']),
  accountsOnPhone: Count,
  communityName: v.nullable(v.string()),
  decision: v.nullable(v.picklist(['accept', 'refuse']))
})
export type HeldEntry = v.InferOutput<typeof HeldEntry>
export const HeldEntries = v.strictObject({ entries: v.array(HeldEntry), nextCursor: v.nullable(v.string()) })
export const HeldRequest = v.strictObject({ contestId: ContestId, cursor: v.optional(Cursor) })
export const HeldDecision = v.strictObject({ contestId: ContestId, entryId: Uuid, decision: v.picklist(['accept', 'refuse']), reason: words(2, 100) })

/** Ten signs, shown to the winner only; the server keeps a keyed hash. */
export const PrizeCode = v.pipe(v.string(), v.regex(/^[2-9A-HJ-NP-Z]{10}$/))
/** As it is typed: the server reads small letters, blanks and dashes, and says what cannot be a code. */
export const RedeemRequest = v.strictObject({ contestId: ContestId, code: v.pipe(v.string(), v.maxLength(40)) })
export const Redeemed = v.strictObject({ contestId: ContestId, entryId: Uuid, prize: v.string(), redeemedAt: IsoTime, undoUntil: IsoTime })
/** `out`: won, and not fetched yet; `handed`: handed out, the latest first. */
export const PrizeLists = ['out', 'handed'] as const
export const PrizesRequest = v.strictObject({ contestId: ContestId, list: v.picklist(PrizeLists), cursor: v.optional(Cursor) })
/** Of how many that were drawn so many have been handed out. */
export const PrizeCount = v.strictObject({ name: v.string(), drawn: Count, handed: Count })
/** A prize as the public list shows it, never with its code; once it is handed out, with when and where. */
export const PrizeRecord = v.strictObject({
  entryId: Uuid,
  prize: v.string(),
  redeemedAt: v.nullable(IsoTime),
  station: v.nullable(v.string()),
  /** Who handed it out: told to the station that runs the contest, and to that officer's own one. */
  officerName: v.nullable(v.string())
})
export type PrizeRecord = v.InferOutput<typeof PrizeRecord>
export const PrizeRecords = v.strictObject({ counts: v.array(PrizeCount), records: v.array(PrizeRecord), nextCursor: v.nullable(v.string()), asOf: IsoTime })
export const UndoRedeemRequest = v.strictObject({ contestId: ContestId, entryId: Uuid })
