/**
 * 骗局模拟器: one scenario a file, in content/scenarios. A scenario is a branching conversation: the other side speaks, the resident
 * says or does something, and what has been done (told a code, sent money …) decides what follows.
 */
import * as v from 'valibot'
import { IsoDay, words } from './publication'
import { ScamKind } from './vocabulary'

/** What can have happened so far. Each is set by a move and never taken back, but for `sharedScreen`, which can be stopped. */
export const deedNames = {
  toldDetails: '说了身份信息',
  toldCode: '说了验证码',
  clickedLink: '点了链接',
  installedApp: '装了陌生App',
  sharedScreen: '共享了屏幕',
  sentMoney: '转了钱',
  keptSecret: '答应瞒着家人',
  askedSomeone: '问了身边的人',
  checkedSelf: '自己查证了',
  hungUp: '挂断了'
} as const
export type Deed = keyof typeof deedNames
export const deeds = Object.keys(deedNames) as Deed[]
export const Deed = v.picklist(deeds)

/** What a typed sentence may mean. The intent reader on the phone maps words to one of these, then to a move offered here. */
export const intents = [
  'agree',
  'refuse',
  'hangUp',
  'askWho',
  'askWhy',
  'askProof',
  'delay',
  'checkSelf',
  'askFamily',
  'callPolice',
  'giveDetails',
  'giveCode',
  'clickLink',
  'installApp',
  'shareScreen',
  'stopSharing',
  'sendMoney',
  'keepSecret',
  'ask'
] as const
export type Intent = (typeof intents)[number]

export const NodeId = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,29}$/))

/** Where a move leads: the first way whose deeds have all happened and none of `unless` has; the last way has no condition. */
export const Way = v.strictObject({
  if: v.optional(v.pipe(v.array(Deed), v.minLength(1))),
  unless: v.optional(v.pipe(v.array(Deed), v.minLength(1))),
  to: NodeId
})
export type Way = v.InferOutput<typeof Way>

export const Move = v.strictObject({
  id: NodeId,
  /** `say`: words of the resident, shown as a message of theirs; `do`: what they do, shown as a line in the middle. */
  type: v.picklist(['say', 'do']),
  text: words(2, 32),
  intent: v.picklist(intents),
  /** Phrases beside the general ones by which a typed sentence means this move. */
  also: v.optional(v.pipe(v.array(words(1, 10)), v.maxLength(8))),
  /** What has happened once it is chosen. */
  deeds: v.optional(v.pipe(v.array(Deed), v.minLength(1))),
  /** `sharedScreen` only: it stops. */
  ends: v.optional(v.literal('sharedScreen')),
  /** Offered only then. */
  if: v.optional(v.pipe(v.array(Deed), v.minLength(1))),
  unless: v.optional(v.pipe(v.array(Deed), v.minLength(1))),
  to: v.union([NodeId, v.pipe(v.array(Way), v.minLength(2))])
})
export type Move = v.InferOutput<typeof Move>

export const Line = v.strictObject({
  /** `them`: the other side; `friend`: family, a neighbour or an officer who was asked; `story`: what happens. */
  by: v.picklist(['them', 'friend', 'story']),
  text: words(2, 90)
})

/** The other side speaks, the resident moves; or the conversation ends. */
export const ScenarioNode = v.strictObject({
  lines: v.pipe(v.array(Line), v.minLength(1), v.maxLength(4)),
  /** Where one could have stopped (in a genuine call: could have seen that it is genuine), and by what: for the debrief. */
  sign: v.optional(v.strictObject({ title: words(2, 14), note: words(6, 70) })),
  moves: v.optional(v.pipe(v.array(Move), v.minLength(2), v.maxLength(4))),
  /** `safe`: nothing lost and nothing missed; `close`: stopped after something was given; `lost`: money or account is gone; `missed`: a genuine message was turned away without a check. */
  end: v.optional(v.picklist(['safe', 'close', 'lost', 'missed']))
})
export type ScenarioNode = v.InferOutput<typeof ScenarioNode>
export type ScenarioEnd = NonNullable<ScenarioNode['end']>

export const Scenario = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^scenario-[a-z][a-z0-9-]{1,39}$/)),
  kind: ScamKind,
  /** Shown before it begins, so it must not give away whether it is a scam. */
  title: words(2, 14),
  /** A real call or message that only looks odd. */
  genuine: v.boolean(),
  channel: v.picklist(['chat', 'call']),
  /** Who is on the other side, as the phone would show it, masked. */
  from: words(1, 16),
  /** The situation one is in, before it begins: one or two sentences. */
  setting: words(10, 80),
  minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10)),
  start: NodeId,
  nodes: v.record(NodeId, ScenarioNode),
  debrief: v.strictObject({
    /** What the caller wanted, or what the genuine call was about. */
    wanted: words(10, 120),
    /** What to say or do next time, the verb first. */
    nextTime: v.pipe(v.array(words(4, 60)), v.minLength(2), v.maxLength(3)),
    /** One sentence a resident can say aloud: 我自己打官方电话问，再见。 */
    say: words(4, 40)
  }),
  sources: v.pipe(v.array(v.string()), v.minLength(1)),
  reviewedOn: IsoDay
})
export type Scenario = v.InferOutput<typeof Scenario>
