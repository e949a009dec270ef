/** What is published without a release: the fields that cases and alerts share. */
import * as v from 'valibot'

/** Texts of files have ids written by hand, those of editors UUIDs made by the client. */
export const PublicationId = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{2,59}$/))
/** The most that the database counts to. */
export const mostVersion = 2_147_483_647
export const Version = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostVersion))
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
