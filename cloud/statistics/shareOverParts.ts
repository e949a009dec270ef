/**
 * Shares of answers with intervals that allow for what one person's answers have in common: Wilson's, with as many answers as they are worth
 * by the design effect. Sources: L. Kish, Survey Sampling (1965): the design effect; E. L. Korn, B. I. Graubard, Confidence intervals for
 * proportions with small expected number of positive counts estimated from survey data, Survey Methodology 24 (1998), 193–201: the effective
 * number, with Student's t. How often they hold: docs/measurement.md.
 */
import { z95 } from '../../contract/signalDetection'
import type { Estimate } from '../../contract/statistics'
import { quantileOf, squaresOff, type Sums } from '../learning/tellApart'
import { shareOf } from './shareOf'
import type { CountedParts } from './sumsOverParts'

/** With fewer parts how they differ says nothing; then each counts as one answer. */
const leastParts = 4

/** @param sums over the parts; undefined where they do not hold all answers, and each person counts as one */
export function shareOverParts(counted: CountedParts, sums: Sums | undefined, what: 'hits' | 'falseAlarms'): Estimate | null {
  const [number, observed] = what === 'hits' ? [counted.hits, counted.scamSeen] : [counted.falseAlarms, counted.genuineSeen]
  if (observed === 0) return null
  const share = number / observed
  const worth = sums ? worthOf(share, observed, what === 'hits' ? [sums.hits_hits, sums.hits_seen, sums.seen_seen] : [sums.alarms_alarms, sums.alarms_genuine, sums.genuine_genuine]) : counted.people
  const answers = Math.min(observed, Math.max(1, worth))
  return shareOf(share * answers, answers)
}

/** How many independent answers would tell as much of the share. */
function worthOf(share: number, observed: number, squares: readonly [ofCounted: number, ofBoth: number, ofSeen: number]): number {
  const parts = observed ** 2 / squares[2]
  if (parts < leastParts) return parts
  const independent = observed * share * (1 - share)
  const byParts = (parts / (parts - 1)) * squaresOff(share, ...squares)
  const effect = independent > 0 ? Math.max(1, byParts / independent) : 1
  return observed / (effect * (quantileOf(parts - 1) / z95) ** 2)
}
