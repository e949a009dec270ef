/** The numbers of a station or a city. In no package that a resident loads. */
import * as v from 'valibot'
import { Accuracy, TallyReply, VisitKind } from './fieldwork'
import { IsoDay, IsoTime } from './publication'
import { CommunityId } from './session'
import { Audience, ScamKind } from './vocabulary'

const Count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** A station is known by its name: of signs that the database keeps, neither NUL nor half a character. */
export const StationId = v.pipe(v.string(), v.regex(/\S/), v.regex(/^[^\0\ud800-\udfff]*$/u), v.maxLength(30))

/** Days in China, both counted in. At most 400 days. Without a station: one's own; for administrators the whole city. */
export const StatisticsRequest = v.strictObject({
  from: IsoDay,
  to: IsoDay,
  stationId: v.optional(StationId),
  communityId: v.optional(CommunityId)
})
export type StatisticsRequest = v.InferOutput<typeof StatisticsRequest>

/** A value with its 95 % interval. Shares go from 0 to 1; d′ and c have no unit. */
export const Estimate = v.strictObject({ value: v.number(), low: v.number(), high: v.number() })
export type Estimate = v.InferOutput<typeof Estimate>

/**
 * What a group of people answered. `people` is how many different ones; `atLeast` says that there may be more, where the period
 * is none of those that are counted exactly (a day, a week, 7, 28, 91 or 365 days, a month).
 */
export const Answers = v.strictObject({
  people: Count,
  atLeast: v.boolean(),
  attempts: Count,
  answered: Count,
  right: Count,
  scamSeen: Count,
  hits: Count,
  genuineSeen: Count,
  falseAlarms: Count,
  /** 认出诈骗: hits of scams seen. Null with none seen. */
  hitRate: v.nullable(Estimate),
  /** 误认正常: false alarms of genuine messages seen. */
  falseAlarmRate: v.nullable(Estimate),
  /** d′, how well both are told apart; null with too few answers. */
  discernment: v.nullable(Estimate),
  /** c: below 0 inclined to say scam, above 0 to say genuine. */
  bias: v.nullable(Estimate)
})
export type Answers = v.InferOutput<typeof Answers>

/** Null where it is fewer than five people, or hidden so that such a group cannot be found by subtracting. */
export const Shown = v.nullable(Answers)
export type Shown = v.InferOutput<typeof Shown>

const Counted = v.strictObject({ id: v.string(), name: v.string(), count: Count })

/** How often texts were opened: the most opened first, ten at most, and all together. */
const Reach = v.strictObject({ total: Count, previous: Count, items: v.array(Counted) })

export const Statistics = v.strictObject({
  from: IsoDay,
  to: IsoDay,
  station: v.nullable(v.string()),
  communityId: v.nullable(CommunityId),
  /** Stations that may be asked for; empty for those who have one. */
  stations: v.array(v.string()),
  /** The communities the numbers are of. */
  communities: v.array(v.strictObject({ id: CommunityId, name: v.string() })),
  answers: v.strictObject({
    /** When the numbers were made; those of today may be newer than the groups. */
    asOf: IsoTime,
    total: Shown,
    /** As many days before `from` (a whole month before a whole month), and the same days a year before. */
    previous: Shown,
    yearBefore: Shown,
    /** Today's attempts, right now; 0 where today is not in the period, null where the total is hidden. */
    today: v.nullable(Count),
    /** People who finished a checkup. */
    checkups: Shown,
    /** By day up to 31 days, by week (from Monday) up to 26 weeks, by month beyond. */
    step: v.picklist(['day', 'week', 'month']),
    series: v.array(v.strictObject({ from: IsoDay, answers: Shown })),
    kinds: v.array(v.strictObject({ kind: ScamKind, answers: Shown })),
    communities: v.array(v.strictObject({ communityId: CommunityId, answers: Shown })),
    /** Null audience: those who have chosen none. */
    audiences: v.array(v.strictObject({ audience: v.nullable(Audience), answers: Shown })),
    places: v.array(v.strictObject({ placeId: v.string(), name: v.string(), answers: Shown })),
    /** Kind × community. */
    cells: v.array(v.strictObject({ kind: ScamKind, communityId: CommunityId, answers: Shown }))
  }),
  registrations: v.strictObject({ asOf: IsoTime, guides: TallyReply.entries.guides, previous: TallyReply.entries.guides, accuracy: Accuracy }),
  reports: v.strictObject({
    asOf: IsoTime,
    total: Count,
    previous: Count,
    kinds: v.array(v.strictObject({ kind: v.nullable(ScamKind), count: Count })),
    /** Contacts that several reports name. */
    clusters: Count
  }),
  reach: v.strictObject({ asOf: IsoTime, cases: Reach, alerts: Reach, lessons: Reach, places: Reach }),
  coverage: v.strictObject({
    asOf: IsoTime,
    kinds: v.array(v.strictObject({ kind: VisitKind, places: Count, placesVisited: Count, count: Count, met: Count }))
  })
})
export type Statistics = v.InferOutput<typeof Statistics>

export const ExportRequest = v.strictObject({ ...StatisticsRequest.entries, format: v.picklist(['xlsx', 'csv']) })

/** Makes today's numbers anew. At most once in five minutes; sooner, the last ones stand. */
export const Refreshed = v.strictObject({ asOf: IsoTime })

/** What to talk about next: the lowest hit rates and the highest false alarm rates, with at least twenty answers of five people. */
export const WeakSpot = v.strictObject({
  kind: ScamKind,
  communityId: CommunityId,
  what: v.picklist(['hits', 'falseAlarms']),
  people: Count,
  /** Scams seen, or genuine messages seen. */
  answers: Count,
  share: Estimate,
  /** The same share of all communities that are shown together. */
  usual: v.number()
})
export type WeakSpot = v.InferOutput<typeof WeakSpot>
export const WeakSpots = v.strictObject({ from: IsoDay, to: IsoDay, spots: v.array(WeakSpot), asOf: IsoTime })

/** A push for one weak spot: what was chosen to send, and what was measured before and after. */
const Measured = v.strictObject({ from: IsoDay, to: IsoDay, answers: Shown })
export const Push = v.strictObject({
  pushId: v.pipe(v.string(), v.uuid()),
  kind: ScamKind,
  communityId: CommunityId,
  what: v.picklist(['hits', 'falseAlarms']),
  lessonId: v.nullable(v.string()),
  questionIds: v.pipe(v.array(v.string()), v.length(3)),
  /** Text for the group chat. */
  shareText: v.string(),
  by: v.string(),
  sentAt: IsoTime,
  /** The 28 days before; and from the day after, to the seventh. Null until those seven days are over. */
  before: Measured,
  after: v.nullable(Measured),
  /** After minus before, with its 95 % interval; null where either is hidden or not there yet. */
  change: v.nullable(Estimate),
  /** The day on which the follow-up can be read. */
  dueOn: IsoDay
})
export type Push = v.InferOutput<typeof Push>
export const PushRequest = v.strictObject({
  pushId: v.pipe(v.string(), v.uuid()),
  kind: ScamKind,
  communityId: CommunityId,
  what: v.picklist(['hits', 'falseAlarms'])
})
/** Nothing is kept: what would be sent. */
export const PushDraft = v.strictObject({
  lessonId: v.nullable(v.string()),
  lessonTitle: v.nullable(v.string()),
  questions: v.pipe(v.array(v.strictObject({ id: v.string(), stem: v.string() })), v.length(3)),
  shareText: v.string()
})
export const Pushes = v.strictObject({ pushes: v.array(Push), asOf: IsoTime })
