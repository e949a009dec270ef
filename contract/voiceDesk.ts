/** What residents said, as officers answer it. In no package that a resident loads. */
import * as v from 'valibot'
import { FeedbackAbout, FeedbackKind, FeedbackState } from './feedback'
import { IsoDay, IsoTime, mostVersion, PublicationId, words } from './publication'
import { TextFinding } from './publishing'
import { StoryState, StoryText, StoryTitle, StoryVersion } from './story'
import { SurveyId, SurveyQuestion } from './survey'
import { ScamKind } from './vocabulary'

const Uuid = v.pipe(v.string(), v.uuid())
const Count = v.pipe(v.number(), v.integer(), v.minValue(0))
const Version = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostVersion))
const Cursor = v.pipe(v.string(), v.minLength(1), v.maxLength(300))
const Limit = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50))
const Reason = words(2, 200)

export const InboxRequest = v.strictObject({
  state: v.optional(FeedbackState),
  kind: v.optional(FeedbackKind),
  questionId: v.optional(PublicationId),
  cursor: v.optional(Cursor),
  limit: v.optional(Limit)
})
/** `id` names it to officers without saying whose it is. */
export const InboxItem = v.strictObject({
  id: v.string(),
  version: Version,
  kind: FeedbackKind,
  text: v.string(),
  about: FeedbackAbout,
  wantsReply: v.boolean(),
  state: FeedbackState,
  reply: v.nullable(v.string()),
  /** Who decided last. */
  by: v.nullable(v.string()),
  receivedAt: IsoTime,
  updatedAt: IsoTime
})
export type InboxItem = v.InferOutput<typeof InboxItem>
export const Inbox = v.strictObject({
  feedback: v.array(InboxItem),
  nextCursor: v.nullable(v.string()),
  /** How many wait to be looked at, whatever was asked for. */
  waiting: Count,
  asOf: IsoTime
})

/** Questions that people had something against, the most people first. */
export const QuestionGroups = v.strictObject({
  groups: v.array(v.strictObject({ questionId: PublicationId, people: Count, waiting: Count, lastAt: IsoTime })),
  asOf: IsoTime
})

export const FeedbackDecision = v.strictObject({
  id: Uuid,
  version: Version,
  state: v.picklist(['reading', 'answered', 'changed', 'closed']),
  /** Needed for 已回复. Shown to the person. */
  reply: v.optional(words(2, 300))
})

/** A public answer: drafted by one editor, let pass by another. */
export const changeStateNames = { draft: '待审核', published: '已发布', rejected: '已退回', withdrawn: '已撤下' } as const
export type ChangeState = keyof typeof changeStateNames
export const ChangeStep = v.variant('step', [
  v.strictObject({
    step: v.literal('draft'),
    id: Uuid,
    title: words(2, 20),
    /** In our own words: nothing of what a person wrote is copied. */
    whatWasSaid: words(4, 200),
    whatChanged: words(4, 200),
    /** Feedback that is 已改 once this is published. */
    feedbackIds: v.optional(v.pipe(v.array(Uuid), v.maxLength(50)))
  }),
  /** `seen`: the changedAt of what was read; written anew since, it is a CONFLICT. */
  v.strictObject({ step: v.literal('approve'), id: Uuid, seen: v.optional(IsoTime) }),
  v.strictObject({ step: v.literal('reject'), id: Uuid, reason: Reason }),
  v.strictObject({ step: v.literal('withdraw'), id: Uuid, reason: Reason })
])
export type ChangeStep = v.InferOutput<typeof ChangeStep>
export const DeskChange = v.strictObject({
  id: v.string(),
  state: v.picklist(Object.keys(changeStateNames) as ChangeState[]),
  title: v.string(),
  whatWasSaid: v.string(),
  whatChanged: v.string(),
  feedbackCount: Count,
  /** Names of who took the steps. */
  draftedBy: v.string(),
  approvedBy: v.nullable(v.string()),
  reason: v.nullable(v.string()),
  findings: v.array(TextFinding),
  changedAt: IsoTime
})
export type DeskChange = v.InferOutput<typeof DeskChange>
export const DeskChanges = v.strictObject({ changes: v.array(DeskChange), asOf: IsoTime })

export const SurveyDesk = v.strictObject({
  surveys: v.array(
    v.strictObject({ id: SurveyId, version: Version, title: v.string(), from: IsoDay, to: IsoDay, state: v.picklist(['soon', 'open', 'over']), answered: Count })
  ),
  asOf: IsoTime
})
export type SurveyDesk = v.InferOutput<typeof SurveyDesk>
export const ResultsRequest = v.strictObject({ id: SurveyId })
/** Of one question: how many people answered it, and what. A count that is null belongs to a group of too few people. */
export const QuestionResult = v.strictObject({
  question: SurveyQuestion,
  /** Null where it would tell how few chose the option that leads to the question, or did not. */
  answered: v.nullable(Count),
  /** Options, or the steps of a scale, in their order. Empty for texts. */
  groups: v.array(v.strictObject({ id: v.string(), text: v.string(), count: v.nullable(Count) })),
  /** Of a scale; null for others, and with too few people. */
  mean: v.nullable(v.number()),
  /** In no order; none where too few wrote any. */
  texts: v.array(v.string())
})
export type QuestionResult = v.InferOutput<typeof QuestionResult>
export const SurveyResults = v.strictObject({
  id: SurveyId,
  version: Version,
  title: v.string(),
  from: IsoDay,
  to: IsoDay,
  anonymous: v.boolean(),
  /** People who answered this version. */
  answered: Count,
  questions: v.array(QuestionResult),
  asOf: IsoTime
})
export type SurveyResults = v.InferOutput<typeof SurveyResults>

export const StoryDeskRequest = v.strictObject({ state: v.optional(StoryState), cursor: v.optional(Cursor), limit: v.optional(Limit) })
export const DeskStory = v.strictObject({
  id: v.string(),
  version: StoryVersion,
  state: StoryState,
  title: v.string(),
  text: v.string(),
  byline: v.nullable(v.string()),
  kind: v.nullable(ScamKind),
  reason: v.nullable(v.string()),
  by: v.nullable(v.string()),
  findings: v.array(TextFinding),
  /** False while something in it tells who somebody is. */
  mayPublish: v.boolean(),
  receivedAt: IsoTime,
  updatedAt: IsoTime
})
export type DeskStory = v.InferOutput<typeof DeskStory>
export const StoryDesk = v.strictObject({ stories: v.array(DeskStory), nextCursor: v.nullable(v.string()), waiting: Count, asOf: IsoTime })

/** `offer` sends a changed text to its author, who says whether it may go out. */
export const StoryStep = v.variant('step', [
  v.strictObject({ step: v.literal('publish'), id: Uuid, version: StoryVersion }),
  v.strictObject({ step: v.literal('offer'), id: Uuid, version: StoryVersion, title: StoryTitle, text: StoryText, reason: v.optional(Reason) }),
  v.strictObject({ step: v.literal('reject'), id: Uuid, version: StoryVersion, reason: Reason }),
  v.strictObject({ step: v.literal('takeDown'), id: Uuid, version: StoryVersion, reason: Reason })
])
export type StoryStep = v.InferOutput<typeof StoryStep>
