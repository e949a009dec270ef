/** 线上问卷: a file a survey, in content/surveys. Phone and server walk through it alike. */
import * as v from 'valibot'
import { IsoDay, words } from './publication'
import { Audience } from './vocabulary'

export const SurveyId = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{2,39}$/))
const ItemId = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,29}$/))

export const SurveyOption = v.strictObject({ id: ItemId, text: words(1, 30) })

/** Asked only after one of these options of a question before was chosen. */
export const ShowIf = v.strictObject({ questionId: ItemId, optionIds: v.pipe(v.array(ItemId), v.minLength(1)) })

const common = {
  id: ItemId,
  /** `|` marks where a line may break; it is never shown. */
  text: words(4, 40),
  hint: v.optional(words(2, 40)),
  /** May be left out by who answers. */
  optional: v.optional(v.boolean()),
  showIf: v.optional(ShowIf)
}
const options = v.pipe(v.array(SurveyOption), v.minLength(2), v.maxLength(10))

export const longestAnswer = 300
/** Steps of a scale, the first the lowest. */
export const scaleSteps = [1, 2, 3, 4, 5] as const

export const SurveyQuestion = v.variant('type', [
  v.strictObject({ ...common, type: v.literal('single'), options }),
  v.strictObject({ ...common, type: v.literal('multiple'), options, max: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2))) }),
  v.strictObject({ ...common, type: v.literal('scale'), low: words(1, 10), high: words(1, 10) }),
  v.strictObject({ ...common, type: v.literal('text') })
])
export type SurveyQuestion = v.InferOutput<typeof SurveyQuestion>

export const Survey = v.strictObject({
  id: SurveyId,
  /** Raised when a question changes: answers of another version are not taken. */
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  title: words(2, 20),
  intro: words(4, 120),
  /** The first and the last day, in China. */
  from: IsoDay,
  to: IsoDay,
  /** Only for these; for everybody where it is left out. */
  audiences: v.optional(v.pipe(v.array(Audience), v.minLength(1))),
  /** Answers are kept apart from who gave them. */
  anonymous: v.boolean(),
  questions: v.pipe(v.array(SurveyQuestion), v.minLength(1), v.maxLength(20))
})
export type Survey = v.InferOutput<typeof Survey>

/** Exactly one of the three, as the question's type wants it. */
export const SurveyAnswer = v.strictObject({
  questionId: ItemId,
  optionIds: v.optional(v.pipe(v.array(ItemId), v.minLength(1), v.maxLength(10))),
  step: v.optional(v.picklist(scaleSteps)),
  text: v.optional(words(1, longestAnswer))
})
export type SurveyAnswer = v.InferOutput<typeof SurveyAnswer>

export const SurveysRequest = v.strictObject({ audience: v.optional(Audience) })
/** Open now, and not answered by the caller. */
export const OpenSurveys = v.strictObject({ surveys: v.array(Survey) })
export const SurveyAnswers = v.strictObject({
  surveyId: SurveyId,
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Made on the phone: the same answers sent twice are one. */
  answerId: v.pipe(v.string(), v.uuid()),
  answers: v.pipe(v.array(SurveyAnswer), v.maxLength(20))
})
export type SurveyAnswers = v.InferOutput<typeof SurveyAnswers>
export const SurveyReceived = v.strictObject({ surveyId: SurveyId })
