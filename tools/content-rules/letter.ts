/** 致来客一封信: what a traveller reads on one screenful, with no sign-in. */
import * as v from 'valibot'
import { IsoDay, words } from '../../contract/publication'

export const Letter = v.strictObject({
  title: words(2, 30),
  greeting: words(2, 90),
  /** What to watch for. */
  watch: v.pipe(v.array(v.strictObject({ title: words(2, 30), note: words(4, 90) })), v.length(3)),
  /** What to do. */
  doing: v.pipe(v.array(words(4, 90)), v.minLength(2), v.maxLength(3)),
  /** What the real thing looks like. */
  genuine: words(6, 90),
  /** Source ids from content/sources. */
  sources: v.pipe(v.array(v.string()), v.minLength(1)),
  reviewedOn: IsoDay
})
export type Letter = v.InferOutput<typeof Letter>
