import type { Judged } from '../../contract/signalDetection'
import type { Sums } from '../learning/tellApart'
import { partsIn } from '../store/statisticsParts'
import type { Counted } from './answersOf'

export type CountedParts = Pick<Counted, 'people' | 'parts' | keyof Judged>

/** As of people, with each part in the place of one; undefined where days are among them that were counted before there were parts. */
export function sumsOverParts({ falseAlarms, genuineSeen, hits, parts, people, scamSeen }: CountedParts): Sums | undefined {
  const [m, h, g, f] = [partsIn(parts.scamSeen), partsIn(parts.hits), partsIn(parts.genuineSeen), partsIn(parts.falseAlarms)]
  const sums: Sums = {
    people, scam_seen: 0, hits: 0, genuine_seen: 0, false_alarms: 0, seen_seen: 0, hits_seen: 0, hits_hits: 0, genuine_genuine: 0, alarms_genuine: 0,
    alarms_alarms: 0, seen_genuine: 0, seen_alarms: 0, hits_genuine: 0, hits_alarms: 0
  }
  for (const [part, ofPart] of m.entries()) addUnit(sums, ofPart, h[part] ?? 0, g[part] ?? 0, f[part] ?? 0)
  const isWhole = sums.scam_seen === scamSeen && sums.hits === hits && sums.genuine_seen === genuineSeen && sums.false_alarms === falseAlarms
  return isWhole ? sums : undefined
}

/** Adds one part, or one person, with m scams seen, h hits, g genuine messages seen and f false alarms. */
export function addUnit(sums: Sums, m: number, h: number, g: number, f: number): void {
  sums.scam_seen += m
  sums.hits += h
  sums.genuine_seen += g
  sums.false_alarms += f
  sums.seen_seen += m * m
  sums.hits_seen += h * m
  sums.hits_hits += h * h
  sums.genuine_genuine += g * g
  sums.alarms_genuine += f * g
  sums.alarms_alarms += f * f
  sums.seen_genuine += m * g
  sums.seen_alarms += m * f
  sums.hits_genuine += h * g
  sums.hits_alarms += h * f
}
