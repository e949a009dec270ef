import * as v from 'valibot'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { Contest, EntryReceipt, MyContest } from '../../../contract/contest'
import { Paper, SubmissionReply, SubmittedAnswer } from '../../../contract/quiz'
import { packageKeys } from '@/features/session/packageKeys'
import { readStored } from '@/platform/storage'
import { persisted } from '@/shared/state/persisted'

/** A paper under way, or handed in. It goes out under the same attemptId until it is answered. */
export const Sheet = v.object({
  contestId: v.string(),
  attemptId: v.string(),
  paper: Paper,
  startedAt: v.string(),
  shownAt: v.string(),
  answers: v.array(SubmittedAnswer),
  /** What is chosen at the open question, before it counts. */
  draft: v.optional(v.object({ questionId: v.string(), optionIds: v.array(v.string()) })),
  finishedAt: v.optional(v.string()),
  reply: v.optional(SubmissionReply),
  /** Why it was not taken: it will not be sent again. */
  refused: v.optional(v.string())
})
export type Sheet = v.InferOutput<typeof Sheet>

/** `seedHash`: what was committed to when the receipt was given, noted here so that nobody can say later it was another. */
const KeptReceipt = v.object({ ...EntryReceipt.entries, contestId: v.string(), title: v.string(), seedHash: v.string() })
export type KeptReceipt = v.InferOutput<typeof KeptReceipt>

/** Each part falls back by itself: a receipt is not lost because a contest is told differently after an update. */
const Stored = v.object({
  receipts: v.fallback(v.array(KeptReceipt), []),
  sheets: v.fallback(v.record(v.string(), Sheet), {}),
  contests: v.fallback(v.array(Contest), []),
  mine: v.fallback(v.record(v.string(), MyContest), {}),
  heardAt: v.fallback(v.nullable(v.string()), null)
})
type Stored = v.InferOutput<typeof Stored>

const nothing: Stored = { receipts: [], sheets: {}, contests: [], mine: {}, heardAt: null }

/** So many contests are there without network; a city has some a month. */
const mostKept = 20

/** What is kept of contests on this phone: receipts, papers under way, and what was heard last. */
export const useContestStore = create<Stored>()(
  persist(
    (): Stored => nothing,
    persisted(packageKeys.contest, Stored, 1, ({ contests, heardAt, mine, receipts, sheets }: Stored): Stored => ({ receipts, sheets, mine, heardAt, contests: contests.slice(0, mostKept) }))
  )
)

/** Whether it was seen in the phone's storage: on a full phone what is in memory only is not taken for cleared. */
let seen = false

/** The server hands a paper out for a day or so; a little earlier than that it is asked again. */
const oneDay = 20 * 3_600_000

/**
 * Whether a paper can still be gone on with. Told by how long it has been here, not by the time of its end: the clock of a phone may be
 * hours off, and only the server's counts.
 */
export const isUnderWay = ({ finishedAt, refused, startedAt }: Sheet, now: Date): boolean =>
  finishedAt === undefined && refused === undefined && Math.abs(now.getTime() - Date.parse(startedAt)) < oneDay

/** What was cleared in 我的 is gone from memory too. To be asked when a page opens, and before anything is written. */
export function noticeErasedContests(): void {
  const isThere = readStored(packageKeys.contest) !== undefined
  if (seen && !isThere) useContestStore.setState(nothing)
  seen = isThere
}

export function putSheet(sheet: Sheet): void {
  useContestStore.setState(({ sheets }) => ({ sheets: { ...sheets, [sheet.contestId]: sheet } }))
}

/** Makes room for the next one; what came of this one the server knows. */
export function dropSheet(contestId: string): void {
  useContestStore.setState(({ sheets }) => ({ sheets: Object.fromEntries(Object.entries(sheets).filter(([id]) => id !== contestId)) }))
}

/** Keys and explanations are asked for when they are looked at. */
export function putMine(mine: MyContest): void {
  useContestStore.setState(state => ({ mine: { ...state.mine, [mine.contestId]: { ...mine, review: null } } }))
}

/** The first one stays: an entry has one receipt. */
export function keepReceipt(contestId: string, receipt: EntryReceipt | null): void {
  const { contests, receipts } = useContestStore.getState()
  if (!receipt || receipts.some(each => each.contestId === contestId)) return
  const { seedHash = '', title = '有奖竞答' } = contests.find(each => each.contestId === contestId) ?? {}
  useContestStore.setState({ receipts: [...receipts, { ...receipt, contestId, title, seedHash }] })
}
