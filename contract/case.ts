/** A real case, told in the person's own steps. */
import * as v from 'valibot'
import { QuestionId } from './question'
import { IsoDay, IsoTime, PublicationId, PublishedSource, Version, words } from './publication'
import { Audience, ScamKind } from './vocabulary'

/** How it ended. Told with a colour, an icon and the word. */
export const outcomeNames = { blocked: '拦下', recovered: '追回', lost: '被骗', caught: '被抓' } as const
export type Outcome = keyof typeof outcomeNames
export const outcomes = Object.keys(outcomeNames) as Outcome[]
export const Outcome = v.picklist(outcomes)

/** When it happened, as exactly as the source says: 2026, 2026-02, 2026-02-02, 原稿未写年份, or 9月19日，原稿未写年份. */
export const CaseDate = v.pipe(v.string(), v.regex(/^(\d{4}(-\d{2}(-\d{2})?)?|(\d{1,2}月(\d{1,2}日)?，)?原稿未写年份)$/))

const CaseStep = v.strictObject({
  text: words(4, 90),
  /** The moment that changed everything; one step of a case has it. */
  turning: v.optional(v.literal(true))
})

/** `mark` gets the wavy line; `note` says what is wrong with it. */
const CaseFlag = v.strictObject({ mark: words(2, 14), note: words(6, 60) })

export const CaseText = v.strictObject({
  id: PublicationId,
  /** The turning point in one line: the lead of the card and the heading of the page. */
  title: words(6, 36),
  /** The first is the main one. */
  kinds: v.pipe(v.array(ScamKind), v.minLength(1), v.maxLength(3)),
  audiences: v.pipe(v.array(Audience), v.minLength(1), v.maxLength(5)),
  outcome: Outcome,
  /** 宁夏银川 */
  place: words(2, 20),
  date: CaseDate,
  /** Who made it public. */
  publisher: words(2, 40),
  /** As the source gives it: 85万元, 近26万元. */
  amount: v.optional(words(2, 20)),
  steps: v.pipe(
    v.array(CaseStep),
    v.minLength(3),
    v.maxLength(8),
    v.check(steps => steps.filter(step => step.turning).length === 1)
  ),
  flags: v.pipe(v.array(CaseFlag), v.minLength(2), v.maxLength(4)),
  /** What to do: the verb first. */
  advice: v.pipe(v.array(words(4, 60)), v.minLength(1), v.maxLength(3)),
  /** A practice question about this kind: 如果是您. */
  questionId: QuestionId,
  sources: v.pipe(v.array(PublishedSource), v.minLength(1), v.maxLength(4)),
  reviewedOn: IsoDay
})
export type CaseText = v.InferOutput<typeof CaseText>

/** A published case as it comes to a phone. */
export const Case = v.strictObject({ ...CaseText.entries, version: Version, publishedAt: IsoTime })
export type Case = v.InferOutput<typeof Case>

const Cursor = v.pipe(v.string(), v.minLength(1), v.maxLength(300))

export const CaseListRequest = v.strictObject({
  /** The `asOf` of an earlier answer: only what has changed after it is sent. */
  since: v.optional(IsoTime),
  kind: v.optional(ScamKind),
  audience: v.optional(Audience),
  outcome: v.optional(Outcome),
  /** Words that must all stand in title or text; 繁体 finds 简体 and the other way round. */
  query: v.optional(v.pipe(v.string(), v.maxLength(40))),
  /** Cases for this audience come first, the others after them. */
  prefer: v.optional(Audience),
  cursor: v.optional(Cursor),
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)))
})
export type CaseListRequest = v.InferOutput<typeof CaseListRequest>

export const CaseList = v.strictObject({
  cases: v.array(Case),
  /** Ids that are no longer published; only with `since`. */
  withdrawn: v.optional(v.array(PublicationId)),
  nextCursor: v.nullable(Cursor),
  asOf: IsoTime
})
export type CaseList = v.InferOutput<typeof CaseList>

export const CaseRequest = v.strictObject({ caseId: PublicationId })

/** A case, or that it has been withdrawn; either way what else there is of its kind. */
export const CaseReply = v.variant('state', [
  v.strictObject({ state: v.literal('published'), case: Case, related: v.array(Case) }),
  v.strictObject({ state: v.literal('withdrawn'), related: v.array(Case) })
])
export type CaseReply = v.InferOutput<typeof CaseReply>
