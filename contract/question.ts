/**
 * A question as officers write it in content/, with its key.
 * The key half never crosses the wire before a paper is submitted: see quiz.ts for what does.
 */
import * as v from 'valibot'
import { PublishedSource } from './publication'
import { Audience, Channel, Lever, ScamKind, verdictNames, verdicts } from './vocabulary'

const Sentence = v.pipe(v.string(), v.minLength(1), v.maxLength(400))
const IsoDay = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))

/** Ids are written by hand, read in reviews and kept for ever: `rebate-judge-01`. */
export const QuestionId = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{2,59}$/))
export const OptionId = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,19}$/))

/**
 * The simulated message. In `text`, `[[…]]` marks a phrase that can be tapped: a clue of a scam, or the proof that a
 * message is genuine. Marks pair with the question's `clues` in order.
 */
export const Material = v.strictObject({
  channel: Channel,
  from: v.pipe(v.string(), v.minLength(1), v.maxLength(24)),
  text: v.pipe(v.string(), v.minLength(10), v.maxLength(260))
})
export type Material = v.InferOutput<typeof Material>

export const Clue = v.strictObject({
  title: v.pipe(v.string(), v.minLength(2), v.maxLength(14)),
  note: Sentence
})
export type Clue = v.InferOutput<typeof Clue>

export const Option = v.strictObject({
  id: OptionId,
  text: v.pipe(v.string(), v.minLength(2), v.maxLength(60)),
  /** Why a wrong option is wrong, in words for the person who chose it. */
  why: v.optional(Sentence)
})
export type Option = v.InferOutput<typeof Option>

const common = {
  id: QuestionId,
  /** Name in lists, at most 14 characters. */
  title: v.pipe(v.string(), v.minLength(2), v.maxLength(14)),
  kind: ScamKind,
  audiences: v.pipe(v.array(Audience), v.minLength(1)),
  levers: v.array(Lever),
  difficulty: v.picklist([1, 2, 3]),
  /** The question itself, the page's heading. */
  stem: v.pipe(v.string(), v.minLength(4), v.maxLength(80)),
  explanation: Sentence,
  /** What to do next: one to three sentences, the verb first. */
  advice: v.pipe(v.array(Sentence), v.minLength(1), v.maxLength(3)),
  /** Source ids from content/sources. */
  sources: v.pipe(v.array(v.string()), v.minLength(1)),
  reviewedOn: IsoDay
}

export const JudgeQuestion = v.strictObject({
  ...common,
  type: v.literal('judge'),
  verdict: v.picklist(['scam', 'genuine']),
  material: Material,
  clues: v.pipe(v.array(Clue), v.minLength(1), v.maxLength(4)),
  /** What leads people to the wrong verdict. */
  mistake: Sentence,
  /** How to check it by oneself, for 拿不准. */
  check: Sentence
})
export type JudgeQuestion = v.InferOutput<typeof JudgeQuestion>

export const ChoiceQuestion = v.strictObject({
  ...common,
  type: v.picklist(['single', 'multiple']),
  options: v.pipe(v.array(Option), v.minLength(3), v.maxLength(6)),
  /** Ids of the right options. */
  answer: v.pipe(v.array(OptionId), v.minLength(1))
})
export type ChoiceQuestion = v.InferOutput<typeof ChoiceQuestion>

export const OrderQuestion = v.strictObject({
  ...common,
  type: v.literal('order'),
  options: v.pipe(v.array(Option), v.minLength(3), v.maxLength(5)),
  /** All option ids in the right order. */
  answer: v.pipe(v.array(OptionId), v.minLength(3))
})
export type OrderQuestion = v.InferOutput<typeof OrderQuestion>

export const Question = v.variant('type', [JudgeQuestion, ChoiceQuestion, OrderQuestion])
export type Question = v.InferOutput<typeof Question>
export type QuestionType = Question['type']

/** Where a fact comes from, named by an id: several questions share one. */
export const Source = v.strictObject({ id: QuestionId, ...PublishedSource.entries })
export type Source = v.InferOutput<typeof Source>

/** What a person may choose for a question, in the stored order. */
export function optionsOf(question: Question): { id: string; text: string }[] {
  if (question.type === 'judge') return verdicts.map(id => ({ id, text: verdictNames[id] }))
  return question.options.map(({ id, text }) => ({ id, text }))
}

/** The ids of the right answer; for `order` in the right order. */
export function keyOf(question: Question): readonly string[] {
  return question.type === 'judge' ? [question.verdict] : question.answer
}
