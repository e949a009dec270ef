/** 宣传简报: a week of a station on paper. Its numbers are slots, filled from the statistics as they were at `asOf`. */
import * as v from 'valibot'
import { IsoDay, IsoTime, mostVersion, words } from './publication'
import { StationId } from './statistics'

const Uuid = v.pipe(v.string(), v.uuid())

/** The Monday of a week. Without a station: one's own; for administrators the whole city. */
const which = { weekOf: IsoDay, stationId: v.optional(StationId) }

/** Makes the brief of a week, or gives the one that is there. `renew`: with the numbers as they are now, the texts stay. */
export const BriefRequest = v.strictObject({ ...which, renew: v.optional(v.boolean()) })

export const mostBriefPhotos = 6

/** What is edited. 【答题人数】 in a text stands for the number of that name. */
export const BriefTexts = v.strictObject({
  title: words(2, 40),
  /** The unit that signs. */
  unit: words(2, 40),
  /** One paragraph a line. */
  done: v.pipe(v.string(), v.maxLength(3000)),
  /** Said about the numbers, above their table. */
  found: v.pipe(v.string(), v.maxLength(1500)),
  next: v.pipe(v.string(), v.maxLength(1500)),
  /** In the order of the page; a photo that is not named is not in the brief. */
  photos: v.pipe(v.array(v.strictObject({ activityId: Uuid, photoId: Uuid, caption: v.pipe(v.string(), v.maxLength(40)) })), v.maxLength(mostBriefPhotos))
})
export type BriefTexts = v.InferOutput<typeof BriefTexts>
export type BriefField = 'title' | 'unit' | 'done' | 'found' | 'next'

/** `version`: the one that was read. Somebody else's in between is a CONFLICT; nothing is overwritten. */
export const BriefSave = v.strictObject({ ...which, version: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostVersion)), texts: BriefTexts })
export const BriefExport = v.strictObject(which)

/** One number of the brief. */
export const BriefNumber = v.strictObject({
  /** Its name, in the table and between 【 】. */
  name: v.string(),
  group: v.picklist(['activity', 'quiz', 'registration', 'report', 'reach', 'visit']),
  /** Null where it is not shown: fewer than five people, or too few answers. Shares go from 0 to 100. */
  value: v.nullable(v.number()),
  /** The week before. */
  previous: v.nullable(v.number()),
  unit: v.string(),
  /** How it is counted, in one sentence. */
  meaning: v.string()
})
export type BriefNumber = v.InferOutput<typeof BriefNumber>

/** Words of a text that are to be looked at: a number of people or records that is not in the statistics, or a name of no number. */
export const BriefFinding = v.strictObject({ field: v.picklist(['title', 'unit', 'done', 'found', 'next']), words: v.string(), problem: v.string() })
export type BriefFinding = v.InferOutput<typeof BriefFinding>

export const Brief = v.strictObject({
  weekOf: IsoDay,
  /** The Sunday. */
  until: IsoDay,
  station: v.nullable(v.string()),
  stations: v.array(v.string()),
  version: v.number(),
  texts: BriefTexts,
  numbers: v.array(BriefNumber),
  /** When the numbers were read. */
  asOf: IsoTime,
  /** Photos of the week's activities that can be put in. */
  photos: v.array(v.strictObject({ activityId: Uuid, photoId: Uuid, day: IsoDay, placeText: v.string() })),
  findings: v.array(BriefFinding),
  changedBy: v.string(),
  changedAt: IsoTime
})
export type Brief = v.InferOutput<typeof Brief>
