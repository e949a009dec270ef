/** 学习效果: do people tell scam from genuine better, and are the questions any good. In no package that a resident loads. */
import * as v from 'valibot'
import { IsoTime } from './publication'
import { CommunityId } from './session'
import { Estimate, StationId } from './statistics'
import { ScamKind } from './vocabulary'

const Count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** Without a station: one's own; for administrators the whole city. */
export const DiscernmentRequest = v.strictObject({ stationId: v.optional(StationId), communityId: v.optional(CommunityId) })
export type DiscernmentRequest = v.InferOutput<typeof DiscernmentRequest>

/** Judging answers of a group of people. Groups under five people are null. */
export const Told = v.strictObject({
  people: Count,
  /** Judging answers: scams seen and genuine messages seen. */
  scamSeen: Count,
  hits: Count,
  genuineSeen: Count,
  falseAlarms: Count,
  /** d′ and c with their 95 % intervals; null with too few answers. */
  discernment: v.nullable(Estimate),
  bias: v.nullable(Estimate)
})
export type Told = v.InferOutput<typeof Told>
export const ShownTold = v.nullable(Told)
export type ShownTold = v.InferOutput<typeof ShownTold>

/** One row for each week since the first checkup, 0 the week of the first itself. */
export const DiscernmentWeek = v.strictObject({
  week: Count,
  /** People whose first checkup lies so far back that they could have come in this week. */
  could: v.nullable(Count),
  /** Of them those who did: what is missing is the drop-out. */
  came: v.nullable(Count),
  /** Checkup items a person saw for the first time. */
  unseen: ShownTold,
  /** Checkup items seen before: what was remembered, not what was learnt. */
  repeats: ShownTold
})
export type DiscernmentWeek = v.InferOutput<typeof DiscernmentWeek>

export const Discernment = v.strictObject({
  station: v.nullable(v.string()),
  communityId: v.nullable(CommunityId),
  stations: v.array(v.string()),
  communities: v.array(v.strictObject({ id: CommunityId, name: v.string() })),
  /** Only people who came back at least once, their first week beside their latest: no one-timers in the comparison. */
  returners: v.strictObject({ first: ShownTold, latest: ShownTold }),
  weeks: v.array(DiscernmentWeek),
  /** By audience group, unseen items of all weeks. */
  audiences: v.array(v.strictObject({ audience: v.nullable(v.string()), unseen: ShownTold })),
  asOf: IsoTime
})
export type Discernment = v.InferOutput<typeof Discernment>

export const ItemsRequest = v.strictObject({ pool: v.picklist(['practice', 'checkup', 'contest']), kind: v.optional(ScamKind) })
export type ItemsRequest = v.InferOutput<typeof ItemsRequest>

/** `keyedWrong`: fewer are right than by picking blindly, or those who do well elsewhere choose another option: look at the key first. */
export const itemFlagNames = { tooEasy: '太容易', tooHard: '太难', keyedWrong: '答案可能写错', weakOption: '有选项没人选' } as const
export type ItemFlag = keyof typeof itemFlagNames

/** The numbers of one question, first answers of a person only; everything null under five people. */
export const ItemStatistics = v.strictObject({
  questionId: v.string(),
  title: v.string(),
  type: v.picklist(['judge', 'single', 'multiple', 'order']),
  kind: ScamKind,
  people: v.nullable(Count),
  right: v.nullable(Estimate),
  /** Of those who made up their minds, where some said 拿不准; null where all did. */
  rightOfDecided: v.optional(v.nullable(Estimate)),
  /** Corrected item-total correlation (point-biserial): the item with the person's first answers to other items so far. Null with fewer than 30 people. */
  discrimination: v.nullable(v.number()),
  /** Share of people by option chosen; for judging items scam, genuine, unsure. */
  options: v.nullable(v.array(v.strictObject({ id: v.string(), text: v.string(), right: v.boolean(), share: v.number() }))),
  /** The wrong option that draws most, where at least one in ten chose it. */
  draws: v.nullable(v.string()),
  flags: v.array(v.picklist(Object.keys(itemFlagNames) as ItemFlag[]))
})
export type ItemStatistics = v.InferOutput<typeof ItemStatistics>
export const Items = v.strictObject({ items: v.array(ItemStatistics), asOf: IsoTime })

/** The question itself, as editors see it beside its numbers: key, explanation, reasons. */
export const ItemRequest = v.strictObject({ questionId: v.string() })
