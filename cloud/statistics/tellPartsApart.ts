import type { Judged } from '../../contract/signalDetection'
import type { Estimate } from '../../contract/statistics'
import { leastPeople, type Sums, tellApart } from '../learning/tellApart'
import { partsIn } from '../store/statisticsParts'
import type { Counted } from './answersOf'

/** So many parts of equal weight must the answers at least be worth: with fewer the intervals hold less often than they say. */
export const leastParts = 10

/**
 * d′ and c of a period with their 95 % intervals, by how the parts of the people differ; null with too few people, parts or answers, and
 * where days are among them that were counted before there were parts.
 */
export function tellPartsApart(counted: Pick<Counted, 'people' | 'parts' | keyof Judged>): { discernment: Estimate | null; bias: Estimate | null } {
  const sums = sumsOver(counted)
  const isWhole = sums.scam_seen === counted.scamSeen && sums.hits === counted.hits && sums.genuine_seen === counted.genuineSeen && sums.false_alarms === counted.falseAlarms
  return isWhole && counted.people >= leastPeople ? tellApart(sums, leastParts) : { discernment: null, bias: null }
}

/** As of people, with each part in the place of one. */
function sumsOver({ parts, people }: Pick<Counted, 'people' | 'parts'>): Sums {
  const [seen, hits, genuine, alarms] = [partsIn(parts.scamSeen), partsIn(parts.hits), partsIn(parts.genuineSeen), partsIn(parts.falseAlarms)]
  const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)
  const products = (a: readonly number[], b: readonly number[]) => a.reduce((sum, count, part) => sum + count * (b[part] ?? 0), 0)
  return {
    people,
    scam_seen: total(seen), hits: total(hits), genuine_seen: total(genuine), false_alarms: total(alarms),
    seen_seen: products(seen, seen), hits_seen: products(hits, seen), hits_hits: products(hits, hits),
    genuine_genuine: products(genuine, genuine), alarms_genuine: products(alarms, genuine), alarms_alarms: products(alarms, alarms),
    seen_genuine: products(seen, genuine), seen_alarms: products(seen, alarms), hits_genuine: products(hits, genuine), hits_alarms: products(hits, alarms)
  }
}
