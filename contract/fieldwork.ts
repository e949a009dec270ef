/** What officers and community workers do at somebody's side and at their doors. In no package that a resident loads. */
import * as v from 'valibot'
import { GuideId, StepId } from './guide'
import { IsoDay, IsoTime, PublicationId, words } from './publication'
import { Helper, RegistrationOutcome } from './registration'
import { GuidePlace, Tick } from './registrationReplies'
import { CommunityId } from './session'

const Uuid = v.pipe(v.string(), v.uuid())
const Count = v.pipe(v.number(), v.integer(), v.minValue(0))
const Cursor = v.pipe(v.string(), v.minLength(1), v.maxLength(300))
const Limit = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50))
const Seq = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000))

/** One code for one resident. */
export const AssistRequest = v.strictObject({ guideId: GuideId, placeId: v.optional(PublicationId), communityId: v.optional(CommunityId) })
export const AssistOpened = v.strictObject({
  assistCode: v.pipe(v.string(), v.regex(/^\d{6}$/)),
  assistId: Uuid,
  expiresAt: IsoTime,
  /** How long the code can be joined, in seconds: right whatever the phone's clock says. */
  validSeconds: Count
})
export type AssistOpened = v.InferOutput<typeof AssistOpened>

/** `waiting` for the resident, `joined`, `ended` by either side, or `expired` before anybody joined. */
export const assistStates = ['waiting', 'joined', 'ended', 'expired'] as const
export const WatchRequest = v.strictObject({ assistId: Uuid })
export const Watched = v.strictObject({
  state: v.picklist(assistStates),
  guideId: GuideId,
  /** Null before the resident's phone has told it. */
  place: v.nullable(GuidePlace),
  /** When the resident's phone told it last. */
  heardAt: v.nullable(IsoTime),
  ticks: v.array(Tick),
  asOf: IsoTime
})
export type Watched = v.InferOutput<typeof Watched>

/** All that is ticked so far; one that comes late (a lower seq) changes nothing. */
export const TickRequest = v.strictObject({
  assistId: Uuid,
  seq: Seq,
  ticks: v.pipe(v.array(Tick), v.maxLength(40)),
  stuck: v.optional(v.strictObject({ stepId: StepId, why: words(2, 100) }))
})
export const EndRequest = v.strictObject({ assistId: Uuid })

/** 点线面: neighbourhoods, units and schools, groups of people. */
export const visitKindNames = { point: '小区', line: '单位、学校', group: '人群' } as const
export const VisitKind = v.picklist(Object.keys(visitKindNames) as (keyof typeof visitKindNames)[])
export type VisitKind = v.InferOutput<typeof VisitKind>
export const visitResultNames = { met: '已见面', absent: '没人', refused: '拒绝', again: '需回访' } as const
export const VisitResult = v.picklist(Object.keys(visitResultNames) as (keyof typeof visitResultNames)[])
export type VisitResult = v.InferOutput<typeof VisitResult>

/** A place to visit: a label and a count, never a name or a number of a person. */
export const VisitRequest = v.strictObject({
  /** Made on the phone; the same id again changes it. */
  visitId: Uuid,
  kind: VisitKind,
  label: words(2, 30),
  communityId: CommunityId,
  /** Households or people there. */
  count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000)),
  dueOn: v.optional(IsoDay)
})
export const VisitMark = v.strictObject({
  visitId: Uuid,
  /** Made on the phone: the same mark sent twice is one. */
  markId: Uuid,
  result: VisitResult,
  /** How many were met: at least one, at most the count; all of them where it is left out. Only with 已见面. */
  met: v.optional(Count),
  /** Needed for 需回访. */
  revisitOn: v.optional(IsoDay),
  /** The day of the visit in China; today where it is left out. */
  visitedOn: v.optional(IsoDay)
})
export const UnmarkRequest = v.strictObject({ visitId: Uuid, markId: Uuid })
export const RemoveVisitRequest = v.strictObject({ visitId: Uuid })
export const Visit = v.strictObject({
  visitId: Uuid,
  kind: VisitKind,
  label: v.string(),
  communityId: CommunityId,
  count: Count,
  dueOn: v.nullable(IsoDay),
  /** The latest mark; null before the first. */
  last: v.nullable(v.strictObject({ markId: Uuid, result: VisitResult, met: Count, visitedOn: IsoDay, by: v.string() })),
  /** People or households met so far, at most the count. */
  met: Count
})
export type Visit = v.InferOutput<typeof Visit>
export const VisitsRequest = v.strictObject({
  communityId: v.optional(CommunityId),
  kind: v.optional(VisitKind),
  /** `open`: never met nor refused, or to be visited again; `due`: of those, the ones whose day has come. */
  state: v.optional(v.picklist(['open', 'due', 'done'])),
  cursor: v.optional(Cursor),
  limit: v.optional(Limit)
})
export const Visits = v.strictObject({ visits: v.array(Visit), nextCursor: v.nullable(v.string()), asOf: IsoTime })
export const CoverageRequest = v.strictObject({ communityId: v.optional(CommunityId) })
export const Coverage = v.strictObject({
  kinds: v.array(
    v.strictObject({ kind: VisitKind, places: Count, placesVisited: Count, count: Count, met: Count, refused: Count, toRevisit: Count })
  ),
  asOf: IsoTime
})

/** 复核: records drawn by lot, seen by another officer. */
export const reviewReasonNames = {
  duplicate: '和另一条重复',
  tooFast: '用时太短，不像真做',
  wrongPlace: '地点或社区不对',
  notDone: '核实后发现没做完',
  other: '其他'
} as const
export const ReviewReason = v.picklist(Object.keys(reviewReasonNames) as (keyof typeof reviewReasonNames)[])
export const ReviewsRequest = v.strictObject({ cursor: v.optional(Cursor), limit: v.optional(Limit) })
export const Review = v.strictObject({
  reviewId: v.string(),
  guideId: GuideId,
  outcome: RegistrationOutcome,
  steps: v.array(v.strictObject({ stepId: StepId, done: v.boolean() })),
  helper: v.nullable(Helper),
  handOver: v.boolean(),
  placeId: v.nullable(PublicationId),
  communityId: v.nullable(CommunityId),
  officerName: v.string(),
  station: v.string(),
  doneAt: IsoTime,
  /** From joining to the end, in seconds; null where nobody joined. */
  seconds: v.nullable(Count),
  /** Records of the same officer within the same hour, with this one. */
  sameHour: Count
})
export type Review = v.InferOutput<typeof Review>
export const Reviews = v.strictObject({ reviews: v.array(Review), nextCursor: v.nullable(v.string()), waiting: Count, asOf: IsoTime })
export const ReviewDecision = v.strictObject({
  reviewId: v.pipe(v.string(), v.minLength(1), v.maxLength(300)),
  verdict: v.picklist(['accept', 'reject']),
  /** Needed to reject. */
  reason: v.optional(ReviewReason),
  note: v.optional(words(2, 100))
})
export const ReviewDecided = v.strictObject({ verdict: v.picklist(['accept', 'reject']), counted: v.boolean() })

export const PeriodRequest = v.strictObject({ from: IsoDay, to: IsoDay, guideId: v.optional(GuideId) })
/** A share with its 95 % interval (Wilson), from 0 to 1; null with nothing reviewed. */
export const Accuracy = v.strictObject({
  reviewed: Count,
  accepted: Count,
  share: v.nullable(v.number()),
  low: v.nullable(v.number()),
  high: v.nullable(v.number())
})
export const AccuracyReply = v.strictObject({
  stations: v.array(v.strictObject({ station: v.string(), ...Accuracy.entries })),
  officers: v.array(v.strictObject({ name: v.string(), station: v.string(), ...Accuracy.entries })),
  asOf: IsoTime
})

/** How many were registered: by residents on their own phones, and apart from them those handed over. */
export const TallyReply = v.strictObject({
  guides: v.array(
    v.strictObject({
      guideId: GuideId,
      /** Residents, each once. */
      counted: Count,
      /** 未经本机确认 */
      handedOver: Count,
      stuck: Count,
      declined: Count,
      rejected: Count,
      /** The steps where people got stuck, the most frequent first. */
      stuckAt: v.array(v.strictObject({ stepId: StepId, count: Count }))
    })
  ),
  asOf: IsoTime
})
