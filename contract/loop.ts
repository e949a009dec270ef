/** One matter from its first sign to its result. In no package that a resident loads. */
import * as v from 'valibot'
import { IsoDay, IsoTime, PublicationId, Version, words } from './publication'
import { PublicationState } from './publishing'
import { StationId } from './statistics'
import { ScamKind } from './vocabulary'

/** In the order in which a matter goes through them; none waits for the one before. */
export const loopStepNames = { judge: '预警研判', teach: '宣传教育', prevent: '技术防控', handle: '案件处置' } as const
export type LoopStepName = keyof typeof loopStepNames
export const loopSteps = Object.keys(loopStepNames) as LoopStepName[]
export const LoopStepName = v.picklist(loopSteps)

const Uuid = v.pipe(v.string(), v.uuid())
const Count = v.pipe(v.number(), v.integer(), v.minValue(0))
const Cursor = v.pipe(v.string(), v.minLength(1), v.maxLength(300))
export const LoopTitle = words(4, 40)
export const LoopTip = words(4, 300)
/** What is written to a step, and why a matter is opened again. */
export const LoopNote = words(2, 300)
/** What came of a matter: in one line. */
export const LoopResult = words(4, 100)
/** As clusters.list names it: opaque. */
export const ClusterId = v.pipe(v.string(), v.regex(/^[\w-]{22}$/))

/** Reports that name the same contact, or what somebody has told. */
const From = v.union([v.strictObject({ cluster: ClusterId }), v.strictObject({ tip: LoopTip })])

export const LoopOpenRequest = v.strictObject({
  /** Made by the phone: opened twice, it is one. */
  loopId: Uuid,
  title: LoopTitle,
  /** Left out where it is none of the kinds. */
  kind: v.optional(ScamKind),
  from: From,
  /** Administrators only, who may belong to no station; others open for their own. */
  stationId: v.optional(StationId)
})

/** Who did it and when. */
const Stamped = v.strictObject({ by: v.string(), at: IsoTime })

export const LoopStep = v.strictObject({
  step: LoopStepName,
  /** The name of an officer of the station; null is 待定. */
  owner: v.nullable(v.string()),
  dueOn: v.nullable(IsoDay),
  done: v.nullable(Stamped),
  note: v.nullable(v.string()),
  /** Whole days past the due day; 0 for what is done or not due, and for all steps of a closed matter. */
  overdueDays: Count
})
export type LoopStep = v.InferOutput<typeof LoopStep>

const LoopRow = v.strictObject({
  loopId: Uuid,
  /** Raised by every change: a change names the one it saw. */
  version: Version,
  title: v.string(),
  kind: v.nullable(ScamKind),
  station: v.string(),
  /** `reports`: how many there were when the matter was opened. */
  from: v.union([v.strictObject({ cluster: v.string(), reports: Count }), v.strictObject({ tip: v.string() })]),
  opened: Stamped,
  state: v.picklist(['open', 'closed']),
  closed: v.nullable(v.strictObject({ ...Stamped.entries, result: v.string() })),
  steps: v.pipe(v.array(LoopStep), v.length(4)),
  /** The alert that came of it, as it stands now. */
  alert: v.nullable(v.strictObject({ id: PublicationId, version: Version, state: PublicationState, title: v.string() })),
  /** That it was passed on to a community. */
  push: v.nullable(v.strictObject({ pushId: Uuid, ...Stamped.entries }))
})

export const loopDeedNames = {
  opened: '建了这件事',
  assigned: '改了分工',
  done: '办完',
  undone: '改回没办完',
  noted: '写了说明',
  drafted: '写成预警初稿',
  pushed: '发到社区群',
  closed: '办结',
  reopened: '重新打开'
} as const
export type LoopDeed = keyof typeof loopDeedNames

/** What was done to a matter, the first thing first. */
const LoopEvent = v.strictObject({
  deed: v.picklist(Object.keys(loopDeedNames) as LoopDeed[]),
  step: v.nullable(LoopStepName),
  text: v.nullable(v.string()),
  ...Stamped.entries
})
export type LoopEvent = v.InferOutput<typeof LoopEvent>

export const Loop = v.strictObject({ ...LoopRow.entries, history: v.array(LoopEvent) })
export type Loop = v.InferOutput<typeof Loop>
export type LoopRow = v.InferOutput<typeof LoopRow>

export const loopStateNames = { open: '在办', overdue: '逾期', closed: '已办结' } as const
export type LoopState = keyof typeof loopStateNames

export const LoopsRequest = v.strictObject({
  /** `overdue` are those open matters that have an overdue step; open ones without it. */
  state: v.optional(v.picklist(Object.keys(loopStateNames) as LoopState[])),
  stationId: v.optional(StationId),
  cursor: v.optional(Cursor),
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)))
})
/** The next due first; closed ones, the last closed first. `counts` are of all pages. */
export const Loops = v.strictObject({
  loops: v.array(LoopRow),
  counts: v.strictObject({ open: Count, overdue: Count, closed: Count }),
  nextCursor: v.nullable(v.string()),
  asOf: IsoTime
})
export type Loops = v.InferOutput<typeof Loops>

export const LoopRequest = v.strictObject({ loopId: Uuid })
/** `colleagues`: names that a step can be given to. */
export const LoopReply = v.strictObject({ loop: Loop, colleagues: v.array(v.string()), asOf: IsoTime })

const seen = { loopId: Uuid, version: Version }
export const LoopAssignRequest = v.strictObject({ ...seen, step: LoopStepName, owner: v.nullable(words(2, 20)), dueOn: v.nullable(IsoDay) })
/** A note may come with anything; alone it takes the place of the one before. */
export const LoopStepRequest = v.variant('change', [
  v.strictObject({ ...seen, step: LoopStepName, change: v.literal('done'), note: v.optional(LoopNote) }),
  v.strictObject({ ...seen, step: LoopStepName, change: v.literal('undo'), note: v.optional(LoopNote) }),
  v.strictObject({ ...seen, step: LoopStepName, change: v.literal('note'), note: LoopNote })
])
/** The share text went to a group chat. @see Push of statistics for one whose effect is measured */
export const LoopPushRequest = v.strictObject({ ...seen, pushId: Uuid })
/** Makes the draft of an alert from the template of the kind. A second person approves it, like every alert. */
export const LoopDraftRequest = v.strictObject(seen)
export const LoopCloseRequest = v.strictObject({ ...seen, result: LoopResult })
export const LoopReopenRequest = v.strictObject({ ...seen, reason: LoopNote })
