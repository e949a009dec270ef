/** 今日: what is due, the week in five numbers, and one suggestion. In no package that a resident loads. */
import * as v from 'valibot'
import { IsoDay, IsoTime } from './publication'
import { Push, WeakSpot } from './statistics'
import { CommunityId } from './session'
import { ScamKind } from './vocabulary'

const Count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** What can be waiting for an officer. */
export const dutyNames = ['reports', 'activity', 'loops', 'reviews', 'feedback', 'drafts', 'visits'] as const

/** `overdue`: its day has passed; `today`; or by the end of this week (Sunday). */
export const urgencies = ['overdue', 'today', 'week'] as const

export const Duty = v.strictObject({
  what: v.picklist(dutyNames),
  urgency: v.picklist(urgencies),
  /** How many wait with this urgency or a greater one; 1 for an activity that is missing, stations for administrators. */
  count: Count,
  /** Since when the first of them waits. */
  since: v.nullable(IsoTime),
  /** The day the first of them was or is due. */
  dueOn: v.nullable(IsoDay),
  /** Of the report that waits longest. */
  kind: v.nullable(ScamKind),
  /** Where they are, the most first: visits only. */
  communities: v.array(v.strictObject({ communityId: CommunityId, count: Count }))
})
export type Duty = v.InferOutput<typeof Duty>

/** The same numbers as the statistics, by the same definitions. */
export const figureNames = ['practised', 'checkups', 'registered', 'reports', 'casesRead'] as const
export const Figure = v.strictObject({
  id: v.picklist(figureNames),
  /** Null where fewer than five people stand behind it. */
  value: v.nullable(Count),
  previous: v.nullable(Count)
})
export type Figure = v.InferOutput<typeof Figure>

export const Today = v.strictObject({
  day: IsoDay,
  asOf: IsoTime,
  duties: v.array(Duty),
  /** From Monday to today, beside the same days of the week before; null for volunteers. */
  week: v.nullable(v.strictObject({ from: IsoDay, to: IsoDay, figures: v.array(Figure) })),
  suggestion: v.nullable(WeakSpot),
  /** The push whose follow-up was read last. */
  lastPush: v.nullable(Push)
})
export type Today = v.InferOutput<typeof Today>
