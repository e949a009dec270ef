/** 宣防能力比拼: officers' own practice, apart from residents' numbers. The bank is the server's; in no package that a resident loads. */
import * as v from 'valibot'
import { IsoDay, IsoTime } from './publication'
import { Option, OptionId, QuestionId, Source } from './question'

export const practiceTopicNames = { explain: '怎么讲', dissuade: '怎么劝', law: '法律' } as const
export type PracticeTopic = keyof typeof practiceTopicNames
export const practiceTopics = Object.keys(practiceTopicNames) as PracticeTopic[]
export const PracticeTopic = v.picklist(practiceTopics)

const Sentence = v.pipe(v.string(), v.minLength(1), v.maxLength(400))

/** A file a topic, in content/officer-practice. */
export const OfficerQuestion = v.strictObject({
  id: QuestionId,
  topic: PracticeTopic,
  title: v.pipe(v.string(), v.minLength(2), v.maxLength(14)),
  type: v.picklist(['single', 'multiple', 'order']),
  difficulty: v.picklist([1, 2, 3]),
  /** The situation at the door or at the counter, and the question. */
  stem: v.pipe(v.string(), v.minLength(4), v.maxLength(140)),
  options: v.pipe(v.array(Option), v.minLength(3), v.maxLength(6)),
  /** Ids of the right options; for `order` all of them in the right order. */
  answer: v.pipe(v.array(OptionId), v.minLength(1)),
  explanation: Sentence,
  sources: v.pipe(v.array(v.string()), v.minLength(1)),
  reviewedOn: IsoDay
})
export type OfficerQuestion = v.InferOutput<typeof OfficerQuestion>

const Count = v.pipe(v.number(), v.integer(), v.minValue(0))
const Uuid = v.pipe(v.string(), v.uuid())

export const OfficerPaperRequest = v.strictObject({ topic: v.optional(PracticeTopic) })
/** Ten questions without their keys, unseen and missed ones first. */
export const OfficerPaper = v.strictObject({
  paperId: Uuid,
  questions: v.array(
    v.strictObject({
      id: QuestionId,
      topic: PracticeTopic,
      type: v.picklist(['single', 'multiple', 'order']),
      stem: v.string(),
      options: v.array(v.strictObject({ id: OptionId, text: v.string() }))
    })
  )
})
export type OfficerPaper = v.InferOutput<typeof OfficerPaper>

export const OfficerAnswersRequest = v.strictObject({
  paperId: Uuid,
  answers: v.pipe(
    v.array(v.unknown()),
    v.maxLength(20),
    v.array(v.strictObject({ questionId: QuestionId, optionIds: v.pipe(v.array(v.unknown()), v.maxLength(6), v.array(OptionId), v.minLength(1)) })),
    v.minLength(1)
  )
})
/** Handed in once; sent again, the first reply comes back. */
export const OfficerGraded = v.strictObject({
  paperId: Uuid,
  right: Count,
  total: Count,
  items: v.array(
    v.strictObject({
      questionId: QuestionId,
      correct: v.boolean(),
      correctOptionIds: v.array(OptionId),
      /** Why each wrong option is wrong. */
      whys: v.array(v.strictObject({ id: OptionId, why: v.string() })),
      explanation: v.string(),
      sources: v.array(Source)
    })
  )
})
export type OfficerGraded = v.InferOutput<typeof OfficerGraded>

/** My own numbers by topic, and stations beside each other as of Monday, about, of first answers: never a ranking of persons. Groups under 5 people are null. */
export const OfficerPracticeState = v.strictObject({
  mine: v.array(v.strictObject({ topic: PracticeTopic, answered: Count, right: Count, seen: Count, bank: Count })),
  stations: v.array(
    v.strictObject({ station: v.string(), people: v.nullable(Count), papers: v.nullable(Count), answered: v.nullable(Count), share: v.nullable(v.number()) })
  ),
  asOf: IsoTime
})
export type OfficerPracticeState = v.InferOutput<typeof OfficerPracticeState>
