/** 有奖竞答 as residents see it. Papers are drawn and handed in by quiz.paper and quiz.submit. */
import * as v from 'valibot'
import { IsoDay, IsoTime, words } from './publication'
import { OptionId, Question } from './question'
import { CommunityId } from './session'

const Count = v.pipe(v.number(), v.integer(), v.minValue(0))
const Uuid = v.pipe(v.string(), v.uuid())
/** SHA-256 and HMAC-SHA256 in hexadecimal. */
export const Digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))

export const ContestId = Uuid
/** A paper drawn before the end may be handed in for so long after it, by the clock of the server. */
export const graceMinutes = 10
export const Prize = v.strictObject({ name: words(1, 20), count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000)) })
export type Prize = v.InferOutput<typeof Prize>

/** `announced` before it opens, `open`, `closed` with its list of entries fixed, `drawn`, or `cancelled`. */
export const contestStateNames = { announced: '未开始', open: '进行中', closed: '等待开奖', drawn: '已开奖', cancelled: '已取消' } as const
export type ContestState = keyof typeof contestStateNames
export const ContestState = v.picklist(Object.keys(contestStateNames) as ContestState[])

/** Where the public number comes from, said before the contest opens, such as a lottery's winning number of a named day. */
export const PublicNumberSource = v.strictObject({ what: words(4, 60), on: IsoDay })
export type PublicNumberSource = v.InferOutput<typeof PublicNumberSource>

export const Contest = v.strictObject({
  contestId: ContestId,
  title: words(2, 24),
  publisher: words(2, 30),
  state: ContestState,
  opensAt: IsoTime,
  closesAt: IsoTime,
  /** Sentences, one a rule. */
  rules: v.array(words(4, 80)),
  /** Who may take part; empty for the whole city. */
  communities: v.array(v.strictObject({ communityId: CommunityId, name: v.string() })),
  questions: v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(20)),
  /** Right answers that a paper needs to become an entry. */
  passMark: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)),
  prizes: v.pipe(v.array(Prize), v.minLength(1), v.maxLength(6)),
  /** The commitment: SHA-256 of the seed's 32 bytes, made known when the contest is created. */
  seedHash: Digest,
  /** SHA-256 of the terms, see contestTerms.ts: from the opening on it stands. Contests from before it was made have none. */
  termsHash: v.optional(Digest),
  publicNumberSource: v.nullable(PublicNumberSource),
  /** Of a cancelled one: why. */
  cancelReason: v.optional(v.string())
})
export type Contest = v.InferOutput<typeof Contest>

/** `contestId`: that one alone, however long ago it was. `cursor`: what comes after a page. */
export const ContestListRequest = v.strictObject({ contestId: v.optional(ContestId), cursor: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(300))) })
export const ContestList = v.strictObject({ contests: v.array(Contest), nextCursor: v.optional(v.nullable(v.string())), asOf: IsoTime })
export type ContestList = v.InferOutput<typeof ContestList>
export const ContestRequest = v.strictObject({ contestId: ContestId })

/** The proof of an entry: whoever holds it can find `entryId` in the published list, and after the draw check `mark`. */
export const EntryReceipt = v.strictObject({
  entryId: Uuid,
  enteredAt: IsoTime,
  /** HMAC-SHA256(seed, `receipt:<entryId>:<enteredAt>`): only who held the seed before the draw could make it. */
  mark: Digest,
  /** What the terms were when the entry was made. */
  termsHash: v.optional(Digest)
})
export type EntryReceipt = v.InferOutput<typeof EntryReceipt>

/** What concerns me: how many papers, the best of them, my entry, and a prize where there is one. */
export const MyContest = v.strictObject({
  contestId: ContestId,
  eligible: v.boolean(),
  /** Why not, in a sentence; null when eligible. */
  whyNot: v.nullable(v.string()),
  papers: Count,
  paperToday: v.boolean(),
  bestRight: v.nullable(Count),
  passed: v.boolean(),
  receipt: v.nullable(EntryReceipt),
  /** `held`: the entry is looked at by an officer first (several accounts on one phone). */
  held: v.boolean(),
  /** What the person is to know about the entry, in sentences; left out where there is nothing. */
  note: v.optional(v.string()),
  prize: v.nullable(v.strictObject({ name: v.string(), code: v.string(), redeemedAt: v.nullable(IsoTime) })),
  /** Once it is closed: my papers with keys and explanations, the latest first. */
  review: v.nullable(v.array(v.strictObject({ question: Question, optionIds: v.array(OptionId), correct: v.boolean() })))
})
export type MyContest = v.InferOutput<typeof MyContest>

/** People who hand in between two publications of a community's numbers: at least so many, so that none of them is found out. */
export const leastStep = 5

/**
 * Communities beside each other: how many took part, and the share passed, shrunk towards the whole's for small ones. Under 5 people: null.
 * What the public sees moves in steps, and the whole is the sum of what is published.
 */
export const Standings = v.strictObject({
  communities: v.array(
    v.strictObject({
      communityId: CommunityId,
      name: v.string(),
      people: v.nullable(Count),
      /** Beta-binomial, shrunk to the share of the whole contest with the weight of 20 people. */
      passedShare: v.nullable(v.number())
    })
  ),
  people: v.nullable(Count),
  passedShare: v.nullable(v.number()),
  /** Nothing is handed in any more: these are the last numbers. */
  isFinal: v.optional(v.boolean()),
  asOf: IsoTime
})
export type Standings = v.InferOutput<typeof Standings>

/**
 * The winners come in pages of a hundred, or of `limit`; `cursor`: what comes after a page. `find`: those alone whose number begins so,
 * written without its dashes.
 */
export const DrawReadRequest = v.strictObject({
  contestId: ContestId,
  cursor: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(300))),
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000))),
  find: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{1,32}$/i)))
})

/** What is public about a draw. Before it closes: the commitment only. After the draw everything that verify-draw needs but the list. */
export const Draw = v.strictObject({
  contestId: ContestId,
  state: ContestState,
  seedHash: Digest,
  termsHash: v.optional(Digest),
  publicNumberSource: v.nullable(PublicNumberSource),
  /** From closing on: SHA-256 of all entry ids, sorted, one a line. */
  entryListHash: v.nullable(Digest),
  entries: v.nullable(Count),
  closedAt: v.nullable(IsoTime),
  /** From the draw on. */
  seed: v.nullable(Digest),
  publicNumber: v.nullable(v.string()),
  drawnAt: v.nullable(IsoTime),
  /** A page of them, the first prize first. */
  winners: v.array(v.strictObject({ entryId: Uuid, prize: v.string() })),
  /** How many there are on all pages. A server from before there were pages tells them all, and neither of these. */
  winnerCount: v.optional(Count),
  nextCursor: v.optional(v.nullable(v.string()))
})
export type Draw = v.InferOutput<typeof Draw>

/** A piece of the published file (tools/verify-draw reads the whole): text to be joined in order. */
export const DrawFileRequest = v.strictObject({ contestId: ContestId, part: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000)) })
export const DrawFilePart = v.strictObject({ part: Count, parts: Count, text: v.string() })
