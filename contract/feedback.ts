/** 意见建议: what a resident tells us beside reports, and what became of it. */
import * as v from 'valibot'
import { IsoTime, PublicationId, words } from './publication'

export const feedbackKindNames = { wrong: '内容有误', unclear: '看不懂', wish: '想知道', idea: '建议', praise: '表扬' } as const
export type FeedbackKind = keyof typeof feedbackKindNames
export const feedbackKinds = Object.keys(feedbackKindNames) as FeedbackKind[]
export const FeedbackKind = v.picklist(feedbackKinds)

/** `new` until an officer looks at it; `answered` with a reply, `changed` with what has been changed, `closed` with neither. */
export const feedbackStateNames = { new: '待看', reading: '在看', answered: '已回复', changed: '已改', closed: '不改' } as const
export type FeedbackState = keyof typeof feedbackStateNames
export const FeedbackState = v.picklist(Object.keys(feedbackStateNames) as FeedbackState[])

/** What it is about: the page it was written from, and the text that was open there. */
export const FeedbackAbout = v.strictObject({
  /** The path of a page without its last part: subpackages/quiz/case. */
  page: v.optional(v.pipe(v.string(), v.regex(/^[a-z][a-z-]*(\/[a-z][a-z-]*){1,3}$/), v.maxLength(60))),
  questionId: v.optional(PublicationId),
  caseId: v.optional(PublicationId),
  lessonId: v.optional(PublicationId),
  alertId: v.optional(PublicationId)
})
export type FeedbackAbout = v.InferOutput<typeof FeedbackAbout>

export const longestFeedback = 500

export const FeedbackRequest = v.strictObject({
  /** Made on the phone: the same feedback sent twice is one. */
  feedbackId: v.pipe(v.string(), v.uuid()),
  kind: FeedbackKind,
  text: words(2, longestFeedback),
  about: v.optional(FeedbackAbout),
  wantsReply: v.boolean()
})
export type FeedbackRequest = v.InferOutput<typeof FeedbackRequest>
export const FeedbackReceived = v.strictObject({ receivedAt: IsoTime })

/** One's own, the latest first. */
export const MyFeedback = v.strictObject({
  feedbackId: v.string(),
  kind: FeedbackKind,
  text: v.string(),
  about: FeedbackAbout,
  wantsReply: v.boolean(),
  state: FeedbackState,
  reply: v.nullable(v.string()),
  receivedAt: IsoTime,
  updatedAt: IsoTime
})
export type MyFeedback = v.InferOutput<typeof MyFeedback>
export const MyFeedbackList = v.strictObject({ feedback: v.array(MyFeedback) })

/** 你的建议改了什么: in our own words, nobody is named. */
export const PublicChange = v.strictObject({
  id: v.string(),
  title: v.string(),
  whatWasSaid: v.string(),
  whatChanged: v.string(),
  publishedAt: IsoTime
})
export type PublicChange = v.InferOutput<typeof PublicChange>
export const PublicChanges = v.strictObject({ changes: v.array(PublicChange), asOf: IsoTime })
