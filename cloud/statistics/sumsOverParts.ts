import type { Judged } from '../../contract/signalDetection'
import type { Sums } from '../learning/tellApart'
import { partsIn } from '../store/statisticsParts'
import type { Counted } from './answersOf'

export type CountedParts = Pick<Counted, 'people' | 'parts' | keyof Judged>

/** As of people, with each part in the place of one; undefined where days are among them that were counted before there were parts. */
export function sumsOverParts({ falseAlarms, genuineSeen, hits, parts, people, scamSeen }: CountedParts): Sums | undefined {
  const [m, h, g, f] = [partsIn(parts.scamSeen), partsIn(parts.hits), partsIn(parts.genuineSeen), partsIn(parts.falseAlarms)]
  const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)
  const products = (a: readonly number[], b: readonly number[]) => a.reduce((sum, count, part) => sum + count * (b[part] ?? 0), 0)
  if (total(m) !== scamSeen || total(h) !== hits || total(g) !== genuineSeen || total(f) !== falseAlarms) return undefined
  return {
    people, scam_seen: scamSeen, hits, genuine_seen: genuineSeen, false_alarms: falseAlarms,
    seen_seen: products(m, m), hits_seen: products(h, m), hits_hits: products(h, h),
    genuine_genuine: products(g, g), alarms_genuine: products(f, g), alarms_alarms: products(f, f),
    seen_genuine: products(m, g), seen_alarms: products(m, f), hits_genuine: products(h, g), hits_alarms: products(h, f)
  }
}
