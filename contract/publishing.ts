/** How a text comes to be published. In no package that a resident loads. */
import * as v from 'valibot'
import { AlertText } from './alertText'
import { CaseText } from './case'
import { IsoTime, PublicationId, Version, words } from './publication'

/**
 * A draft waits for a second person; a version that a newer one takes the place of is `superseded`.
 * No version is ever changed: mending a text makes the next version.
 */
export const publicationStateNames = {
  draft: '待审核',
  rejected: '已退回',
  published: '已发布',
  superseded: '已有新版',
  withdrawn: '已撤下'
} as const
export type PublicationState = keyof typeof publicationStateNames
export const PublicationState = v.picklist(Object.keys(publicationStateNames) as PublicationState[])

/** One step of a version: what, by whom, when. `files` stands for `npm run content:publish`. */
export const Stamp = v.strictObject({
  step: v.picklist(['drafted', 'approved', 'rejected', 'withdrawn']),
  by: v.string(),
  at: IsoTime,
  reason: v.optional(v.string())
})
export type Stamp = v.InferOutput<typeof Stamp>

/** What a content rule has against a text, and how to mend it: plain Chinese sentences. */
export const TextFinding = v.strictObject({
  rule: v.string(),
  /** Dotted path of the field, such as `steps.2.text`. */
  field: v.string(),
  problem: v.string(),
  mend: v.string()
})
export type TextFinding = v.InferOutput<typeof TextFinding>

const target = { id: PublicationId, version: Version }
const Reason = words(2, 200)

/** The steps that are the same for every kind of text. Drafting differs: it carries the text. */
export const laterSteps = [
  v.strictObject({ step: v.literal('approve'), ...target }),
  v.strictObject({ step: v.literal('reject'), ...target, reason: Reason }),
  v.strictObject({ step: v.literal('withdraw'), ...target, reason: Reason })
] as const

/** Where a version stands after a step. With findings it stays a draft that cannot be approved. */
export const Publication = v.strictObject({
  id: PublicationId,
  version: Version,
  state: PublicationState,
  stamps: v.array(Stamp),
  findings: v.array(TextFinding)
})
export type Publication = v.InferOutput<typeof Publication>

export const CaseStepRequest = v.variant('step', [v.strictObject({ step: v.literal('draft'), case: CaseText }), ...laterSteps])
export const AlertStepRequest = v.variant('step', [v.strictObject({ step: v.literal('draft'), alert: AlertText }), ...laterSteps])
