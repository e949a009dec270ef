import type { Estimate } from '../../contract/statistics'
import { leastPeople, tellApart } from '../learning/tellApart'
import { type CountedParts, sumsOverParts } from './sumsOverParts'

/** So many parts of equal weight must the answers at least be worth: with fewer the intervals hold less often than they say. */
export const leastParts = 10

/**
 * d′ and c of a period with their 95 % intervals, by how the parts of the people differ; null with too few people, parts or answers, and
 * where days are among them that were counted before there were parts.
 */
export function tellPartsApart(counted: CountedParts, sums = sumsOverParts(counted)): { discernment: Estimate | null; bias: Estimate | null } {
  return sums && counted.people >= leastPeople ? tellApart(sums, leastParts) : { discernment: null, bias: null }
}
