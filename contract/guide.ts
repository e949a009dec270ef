/**
 * 帮办指引: how to install, check or switch off something, one step a page. Part of the app, so that it works with no network.
 * Three parts that change apart: the way through it (`asks`, `routes`), what holds for a step (`rules`) and what it says (`words`).
 */
import * as v from 'valibot'
import { IsoDay, PublicationId, words } from './publication'

/** What officers do at somebody's side, in this order. */
export const guidePhaseNames = { download: '下载', verify: '认证', show: '演示', remind: '提醒' } as const
export type GuidePhase = keyof typeof guidePhaseNames
export const guidePhases = Object.keys(guidePhaseNames) as GuidePhase[]

export const GuideId = PublicationId
/** Kept with what somebody has done: never renamed, never used again for another step. */
export const StepId = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{1,39}$/))

/** A question whose answer decides the way, such as which phone it is. */
export const GuideAsk = v.strictObject({
  id: StepId,
  question: words(4, 20),
  hint: v.optional(words(4, 60)),
  options: v.pipe(v.array(v.strictObject({ id: StepId, text: words(1, 16), note: v.optional(words(2, 30)) })), v.minLength(2), v.maxLength(6)),
  /** The phone may answer by itself when it is sure. The options are then PhoneBrand ids. */
  detect: v.optional(v.literal('brand')),
  /** Asked only after these answers to earlier questions. */
  when: v.optional(v.record(StepId, v.pipe(v.array(StepId), v.minLength(1))))
})
export type GuideAsk = v.InferOutput<typeof GuideAsk>

/** The brands that a guide may tell apart. */
export const phoneBrands = ['huawei', 'xiaomi', 'oppo', 'vivo', 'android', 'iphone'] as const
export type PhoneBrand = (typeof phoneBrands)[number]

/** The steps for these answers; for every possible set of answers there is exactly one route. */
export const GuideRoute = v.strictObject({
  when: v.record(StepId, v.pipe(v.array(StepId), v.minLength(1))),
  steps: v.pipe(v.array(StepId), v.minLength(1), v.maxLength(16))
})
export type GuideRoute = v.InferOutput<typeof GuideRoute>

/** What a step offers besides its words. */
export const StepTool = v.variant('type', [
  /** Opens the store where the platform lets us, with this to search for. */
  v.strictObject({ type: v.literal('store'), search: words(2, 20) }),
  v.strictObject({ type: v.literal('dial'), number: v.picklist(['110', '96110']) }),
  /** Copies what has to be sent or typed. */
  v.strictObject({ type: v.literal('copy'), text: words(2, 30) }),
  /** 演示一遍: what a warning looks like, labelled as practice. */
  v.strictObject({ type: v.literal('warning') }),
  /** 最近高发: one fresh case. */
  v.strictObject({ type: v.literal('freshCase') })
])
export type StepTool = v.InferOutput<typeof StepTool>

export const StepRule = v.strictObject({
  phase: v.picklist(guidePhases),
  /** A drawing of our own: src/features/registration/drawings/<name>.svg. */
  drawing: StepId,
  /** Without it the guide is not finished; all others may be left out by 先不做这一步. */
  required: v.boolean(),
  tool: v.optional(StepTool),
  /** Wording or place differs from phone to phone: 请在真机核对. content:check lists them. */
  checkOnPhone: v.optional(v.literal(true))
})
export type StepRule = v.InferOutput<typeof StepRule>

export const StepWords = v.strictObject({
  /** One action, the verb first; `|` at phrase ends. */
  title: words(3, 20),
  /** How to do it: at most three short sentences. */
  text: words(4, 90),
  /** Why it is safe; where a permission is asked, what it does, and that one may leave it or take it back. */
  why: words(10, 140),
  /** When it looks different: the ways to try, in their order. */
  unseen: v.pipe(v.array(words(6, 80)), v.minLength(1), v.maxLength(3)),
  /** The drawing in words, for those who do not see it. */
  drawing: words(4, 50),
  /** What an officer can say aloud. */
  say: words(6, 70),
  /** What an officer sees before ticking it off. */
  ticks: v.pipe(v.array(v.strictObject({ id: StepId, text: words(2, 20) })), v.minLength(1), v.maxLength(2))
})
export type StepWords = v.InferOutput<typeof StepWords>

export const Guide = v.strictObject({
  id: GuideId,
  /** 国家反诈中心APP */
  title: words(3, 12),
  /** In the list: 装好国家反诈中心APP. */
  row: words(4, 18),
  note: words(4, 30),
  minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(30)),
  /** Finishing it counts as a registration. */
  counted: v.boolean(),
  /** Off until the city switches it on (CITY_GUIDES). */
  cityOnly: v.optional(v.literal(true)),
  /** Asked again after 30 and 90 days. */
  rechecked: v.optional(v.literal(true)),
  /** Before the first step: what it does and does not do, that it is voluntary. One sentence each. */
  before: v.pipe(v.array(words(6, 70)), v.minLength(1), v.maxLength(4)),
  /** After the last. */
  after: v.pipe(v.array(words(6, 70)), v.minLength(1), v.maxLength(3)),
  asks: v.pipe(v.array(GuideAsk), v.maxLength(3)),
  routes: v.pipe(v.array(GuideRoute), v.minLength(1), v.maxLength(12)),
  rules: v.record(StepId, StepRule),
  words: v.record(StepId, StepWords),
  /** Steps of earlier versions: a record made on the phone last month still names them. */
  retiredStepIds: v.optional(v.array(StepId)),
  /** Source ids from content/sources. */
  sources: v.pipe(v.array(v.string()), v.minLength(1)),
  reviewedOn: IsoDay
})
export type Guide = v.InferOutput<typeof Guide>

/** What was answered to the asks of a guide. */
export const GuideAnswers = v.record(StepId, StepId)
export type GuideAnswers = v.InferOutput<typeof GuideAnswers>
