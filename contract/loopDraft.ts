/** A text while it is being written: what the rules say so far, and who wrote the others. In no package that a resident loads. */
import * as v from 'valibot'
import { Severity } from './alert'
import { Outcome } from './case'
import { TextFinding } from './publishing'
import { Audience, ScamKind } from './vocabulary'

/** Longer than any field may be: that it is too long is said beside the field, not by refusing to look at it. */
const Typed = v.pipe(v.string(), v.maxLength(2000))
const TypedSource = v.strictObject({ publisher: Typed, title: Typed, date: Typed, grade: v.picklist(['A', 'B']), url: v.optional(Typed) })
const several = <T extends v.GenericSchema>(item: T) => v.pipe(v.array(item), v.maxLength(100))

const TypedAction = v.variant('type', [
  v.strictObject({ type: v.literal('case'), caseId: Typed }),
  v.strictObject({ type: v.literal('lesson'), lessonId: Typed }),
  v.strictObject({ type: v.literal('practice'), kind: ScamKind }),
  v.strictObject({ type: v.literal('call'), number: v.picklist(['110', '96110']) })
])

/** The fields of an alert, some of them not filled in yet. */
export const TypedAlert = v.strictObject({
  id: Typed,
  severity: Severity,
  title: Typed,
  text: Typed,
  audiences: several(Audience),
  communities: several(Typed),
  area: v.optional(Typed),
  action: TypedAction,
  publisher: Typed,
  sources: several(TypedSource),
  validity: v.variant('type', [
    v.strictObject({ type: v.literal('once'), from: Typed, until: Typed }),
    v.strictObject({ type: v.literal('yearly'), fromDay: Typed, untilDay: Typed })
  ]),
  reviewedOn: Typed
})
export type TypedAlert = v.InferOutput<typeof TypedAlert>

/** The fields of a case, some of them not filled in yet. */
export const TypedCase = v.strictObject({
  id: Typed,
  title: Typed,
  kinds: several(ScamKind),
  audiences: several(Audience),
  outcome: Outcome,
  place: Typed,
  date: Typed,
  publisher: Typed,
  amount: v.optional(Typed),
  steps: several(v.strictObject({ text: Typed, turning: v.optional(v.literal(true)) })),
  flags: several(v.strictObject({ mark: Typed, note: Typed })),
  advice: several(Typed),
  questionId: Typed,
  sources: several(TypedSource),
  reviewedOn: Typed
})
export type TypedCase = v.InferOutput<typeof TypedCase>

/** Nothing is kept. The rules look behind, which phones learnt late, so they run on the server (ADR 0038). */
export const DraftCheckRequest = v.union([v.strictObject({ alert: TypedAlert }), v.strictObject({ case: TypedCase })])
export const DraftChecked = v.strictObject({ findings: v.array(TextFinding) })

/** Who stands behind the ids of stamps, and which of them is oneself. */
export const DraftPeopleRequest = v.strictObject({ by: v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(200)) })
export const DraftPeople = v.strictObject({
  me: v.string(),
  people: v.array(v.strictObject({ by: v.string(), name: v.string(), station: v.string() }))
})
export type DraftPeople = v.InferOutput<typeof DraftPeople>
