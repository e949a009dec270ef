import * as v from 'valibot'
import { JudgeQuestion, Material, OptionId, QuestionId, Source } from './question'
import { PublicationId } from './publication'
import { ScamKind } from './vocabulary'

const Uuid = v.pipe(v.string(), v.uuid())
const Instant = v.pipe(v.string(), v.isoTimestamp())
const Count = v.pipe(v.number(), v.integer(), v.minValue(0))

export const QuizMode = v.picklist(['checkup', 'contest'])
export type QuizMode = v.InferOutput<typeof QuizMode>

/**
 * `contestId`: for a contest's paper. `phoneKey`: a random key that a phone keeps, whoever uses it; kept as a keyed hash only, to see
 * when many accounts take part on one phone. `short`: a checkup of six unseen items, for 1, 4 and 12 weeks after the last whole one.
 */
export const PaperRequest = v.strictObject({
  mode: QuizMode,
  contestId: v.optional(Uuid),
  phoneKey: v.optional(Uuid),
  short: v.optional(v.boolean())
})

/** A question without its key. `material.text` has no `[[…]]` marks: they would give the clues away. */
export const PaperQuestion = v.strictObject({
  id: QuestionId,
  type: v.picklist(['judge', 'single', 'multiple', 'order']),
  kind: ScamKind,
  stem: v.string(),
  material: v.optional(Material),
  options: v.array(v.strictObject({ id: OptionId, text: v.string() }))
})
export type PaperQuestion = v.InferOutput<typeof PaperQuestion>

export const Paper = v.strictObject({
  paperId: Uuid,
  questions: v.array(PaperQuestion),
  expiresAt: Instant
})
export type Paper = v.InferOutput<typeof Paper>

/** Lists from outside are measured before their items are looked at: a hundred thousand bad items cost a second. */
export const SubmittedAnswer = v.strictObject({
  questionId: QuestionId,
  optionIds: v.pipe(v.array(v.unknown()), v.maxLength(6), v.array(OptionId), v.minLength(1)),
  /** Time on the question in milliseconds, at most a day. */
  ms: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(86_400_000))
})
export type SubmittedAnswer = v.InferOutput<typeof SubmittedAnswer>

const submissionFields = {
  /** Made by the phone; the same id is one attempt however often it is sent. */
  attemptId: Uuid,
  startedAt: Instant,
  finishedAt: Instant,
  answers: v.pipe(v.array(v.unknown()), v.maxLength(50), v.array(SubmittedAnswer), v.minLength(1)),
  /** The place whose code on the wall was opened today. */
  placeId: v.optional(PublicationId)
}

export const Submission = v.union([
  v.strictObject({ ...submissionFields, paperId: Uuid }),
  v.strictObject({ ...submissionFields, practice: v.literal(true) })
])
export type Submission = v.InferOutput<typeof Submission>

export const GradedItem = v.strictObject({
  questionId: QuestionId,
  correct: v.boolean(),
  correctOptionIds: v.array(OptionId),
  explanation: v.string(),
  /** The whole question and its sources, for papers only: their questions are not on the phone. */
  question: v.optional(JudgeQuestion),
  sources: v.optional(v.array(Source))
})
export type GradedItem = v.InferOutput<typeof GradedItem>

export const SubmissionReply = v.strictObject({
  attemptId: Uuid,
  /** Of a contest's paper only what is known while its keys are withheld: the pass mark where it was reached, otherwise 0. */
  right: Count,
  total: Count,
  /** Empty for a contest's paper: its keys are withheld until the contest is closed. */
  items: v.array(GradedItem),
  /** Of a contest's paper only. */
  contest: v.optional(
    v.strictObject({
      passed: v.boolean(),
      receipt: v.nullable(v.strictObject({ entryId: Uuid, enteredAt: Instant, mark: v.string(), termsHash: v.optional(v.string()) })),
      held: v.boolean(),
      /** What the person is to know about the entry, in sentences; left out where there is nothing. */
      note: v.optional(v.string()),
      keysFrom: Instant
    })
  )
})
export type SubmissionReply = v.InferOutput<typeof SubmissionReply>

/** Judging items are split into scams seen and genuine messages seen, so that hits and false alarms can be told apart. */
export const KindProgress = v.strictObject({
  kind: ScamKind,
  scamSeen: Count,
  hits: Count,
  genuineSeen: Count,
  falseAlarms: Count,
  answered: Count,
  right: Count
})
export type KindProgress = v.InferOutput<typeof KindProgress>

/**
 * What is told only when asked, since older phones do not know the fields. `web`: the address of the web version, for a code to pass on.
 * `firsts`: the first answers, for a phone that knows less than the server.
 */
export const ProgressRequest = v.strictObject({ web: v.optional(v.literal(true)), firsts: v.optional(v.literal(true)) })
/** `firsts`: as `byKind`, but each question only the first time it was answered; `questionIds`: all that were. */
export const Progress = v.strictObject({
  byKind: v.array(KindProgress),
  firsts: v.optional(v.array(KindProgress)),
  questionIds: v.optional(v.array(v.string())),
  web: v.optional(v.string())
})
export type Progress = v.InferOutput<typeof Progress>
