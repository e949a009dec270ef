import type { Debrief, Moment } from './debriefOf'

/** More moves than these, with no sign among them, are two stretches: each is sent to WeChat at once. */
const mostPlain = 4

/** A stretch of the way one took: the moves that led to a sign, and the moment of the sign itself. */
export interface Stretch {
  plain: readonly Moment[]
  signed: Moment | undefined
}

/** The line of a conversation, stretch by stretch; the last may end without a sign. */
export function pathOf({ moments }: Pick<Debrief, 'moments'>): Stretch[] {
  const path: Stretch[] = []
  let plain: Moment[] = []
  for (const [i, moment] of moments.entries()) {
    if (!moment.sign) plain.push(moment)
    if (!moment.sign && plain.length < mostPlain && i < moments.length - 1) continue
    path.push({ plain, signed: moment.sign ? moment : undefined })
    plain = []
  }
  return path
}

/** On the button that brings the next stretch; none when all of them are in sight. */
export function moreWords(path: readonly Stretch[], seen: number): string {
  const next = path[seen]
  const left = path.slice(seen).filter(({ signed }) => signed).length
  if (!next) return ''
  if (seen === 0) return left > 0 ? `看看走过的路，共${left}处` : '看看走过的路'
  return next.signed ? `看下一处，还有${left}处` : '接着看'
}
