/** 小课堂: one kind in 60 to 90 seconds of reading. Part of the app, so that it works with no network. */
import * as v from 'valibot'
import { QuestionId } from './question'
import { IsoDay, PublicationId, words } from './publication'
import { Audience, ScamKind } from './vocabulary'

export const Lesson = v.strictObject({
  id: PublicationId,
  kind: ScamKind,
  /** What one learns: 退款不用先转账. */
  title: words(4, 16),
  audiences: v.pipe(v.array(Audience), v.minLength(1)),
  /** How it goes, step by step. */
  how: v.pipe(v.array(words(10, 90)), v.minLength(3), v.maxLength(5)),
  flags: v.pipe(v.array(v.strictObject({ mark: words(2, 14), note: words(6, 60) })), v.length(3)),
  /** The one thing to do, the verb first. */
  deed: words(6, 60),
  questionIds: v.pipe(v.array(QuestionId), v.length(2)),
  /** Source ids from content/sources. */
  sources: v.pipe(v.array(v.string()), v.minLength(1)),
  reviewedOn: IsoDay
})
export type Lesson = v.InferOutput<typeof Lesson>
