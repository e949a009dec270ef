/** What is published without a release: the fields that cases and alerts share, and how a text comes to be published. */
import * as v from 'valibot'

/** Texts of files have ids written by hand, those of editors UUIDs made by the client. */
export const PublicationId = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{2,59}$/))
export const Version = v.pipe(v.number(), v.integer(), v.minValue(1))
export const IsoTime = v.pipe(v.string(), v.isoTimestamp())
export const IsoDay = v.pipe(v.string(), v.isoDate())

/** A text of so many characters that is no mere blank. */
export const words = (least: number, most: number) =>
  v.pipe(v.string(), v.regex(/\S/), v.minLength(least), v.maxLength(most))

/** Where a published text has its facts from. Mirrors and reposts are not linked; the publishing unit is named. */
export const PublishedSource = v.strictObject({
  publisher: words(2, 40),
  title: words(2, 80),
  /** 2025, 2025-06 or 2025-06-18; where the original gives no year, `原稿未写年份`. */
  date: v.pipe(v.string(), v.regex(/^(\d{4}(-\d{2}(-\d{2})?)?|原稿未写年份)$/)),
  grade: v.picklist(['A', 'B']),
  url: v.optional(v.pipe(v.string(), v.url(), v.regex(/^https?:\/\//)))
})
export type PublishedSource = v.InferOutput<typeof PublishedSource>

/**
 * A draft waits for a second person; a version that a newer one takes the place of is `superseded`.
 * No version is ever changed: mending a text makes the next version.
 */
export const publicationStateNames = {
  draft: '待审核',
  rejected: '已退回',
  published: '已发布',
  superseded: '已有新版',
  withdrawn: '已撤下'
} as const
export type PublicationState = keyof typeof publicationStateNames
export const PublicationState = v.picklist(Object.keys(publicationStateNames) as PublicationState[])

/** One step of a version: what, by whom, when. `files` stands for `npm run content:publish`. */
export const Stamp = v.strictObject({
  step: v.picklist(['drafted', 'approved', 'rejected', 'withdrawn']),
  by: v.string(),
  at: IsoTime,
  reason: v.optional(v.string())
})
export type Stamp = v.InferOutput<typeof Stamp>

/** What a content rule has against a text, and how to mend it: plain Chinese sentences. */
export const TextFinding = v.strictObject({
  rule: v.string(),
  /** Dotted path of the field, such as `steps.2.text`. */
  field: v.string(),
  problem: v.string(),
  mend: v.string()
})
export type TextFinding = v.InferOutput<typeof TextFinding>

const target = { id: PublicationId, version: Version }
const Reason = words(2, 200)

/** The steps that are the same for every kind of text. Drafting differs: it carries the text. */
export const laterSteps = [
  v.strictObject({ step: v.literal('approve'), ...target }),
  v.strictObject({ step: v.literal('reject'), ...target, reason: Reason }),
  v.strictObject({ step: v.literal('withdraw'), ...target, reason: Reason })
] as const

/** Where a version stands after a step. With findings it stays a draft that cannot be approved. */
export const Publication = v.strictObject({
  id: PublicationId,
  version: Version,
  state: PublicationState,
  stamps: v.array(Stamp),
  findings: v.array(TextFinding)
})
export type Publication = v.InferOutput<typeof Publication>
