import type { Sums } from '../../cloud/learning/tellApart'
import { type Counted, nothing } from '../../cloud/statistics/answersOf'
import { addUnit } from '../../cloud/statistics/sumsOverParts'
import { partCount } from '../../cloud/store/statisticsParts'
import { type Judged, zOf } from '../../contract/signalDetection'

export interface Truth {
  people: number
  /** Scams that each sees, and as many genuine messages; several where people did more and less of them, by turns. */
  items: number | readonly number[]
  discernment: number
  bias: number
  /** Standard deviations between people. */
  spread: readonly [ofDiscernment: number, ofBias: number]
}

/** Right to seven digits. Source: M. Abramowitz, I. A. Stegun, Handbook of Mathematical Functions (1964), 26.2.17. */
export function shareBelow(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z))
  const tail = 0.3989422804014327 * Math.exp((-z * z) / 2) * t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return z > 0 ? 1 - tail : tail
}

/** d′ and c of a whole population: the mean of Φ(X) over a normal X is Φ(μ/√(1 + σ²)). */
export function ofPopulation({ bias, discernment, spread: [d, c] }: Truth): { discernment: number; bias: number } {
  const shrink = Math.sqrt(1 + d ** 2 / 4 + c ** 2)
  return { discernment: discernment / shrink, bias: bias / shrink }
}

export const normal = (random: () => number): number => zOf(Math.min(1 - 1e-12, Math.max(1e-12, random())))

/** What each person of a group drawn from the population answered. */
export function drawPeople({ bias, discernment, items, people, spread }: Truth, random: () => number): Judged[] {
  return Array.from({ length: people }, (_, person) => {
    const [d, c] = [discernment + spread[0] * normal(random), bias + spread[1] * normal(random)]
    const [hitRate, alarmRate] = [shareBelow(d / 2 - c), shareBelow(-d / 2 - c)]
    let [hits, falseAlarms] = [0, 0]
    const seen = typeof items === 'number' ? items : (items[person % items.length] ?? 0)
    for (let item = 0; item < seen; item += 1) {
      hits += Number(random() < hitRate)
      falseAlarms += Number(random() < alarmRate)
    }
    return { scamSeen: seen, hits, genuineSeen: seen, falseAlarms }
  })
}

/** What was judged by part, as the database adds it up. */
export function inParts(parts: readonly Judged[], people = parts.length): Counted {
  const total = (column: keyof Judged) => parts.reduce((sum, part) => sum + part[column], 0)
  const packed = (column: keyof Judged) => BigInt([...parts].reverse().map(part => String(part[column]).padStart(8, '0')).join('') || '0')
  return {
    ...nothing, people, scamSeen: total('scamSeen'), hits: total('hits'), genuineSeen: total('genuineSeen'), falseAlarms: total('falseAlarms'),
    parts: { scamSeen: packed('scamSeen'), hits: packed('hits'), genuineSeen: packed('genuineSeen'), falseAlarms: packed('falseAlarms') }
  }
}

/** One group drawn from the population, each person in a part by chance. */
export function drawParts(truth: Truth, random: () => number): Counted {
  const parts = Array.from({ length: partCount }, () => ({ scamSeen: 0, hits: 0, genuineSeen: 0, falseAlarms: 0 }))
  for (const person of drawPeople(truth, random)) {
    const part = parts[Math.floor(random() * partCount)]
    if (part) for (const column of ['scamSeen', 'hits', 'genuineSeen', 'falseAlarms'] as const) part[column] += person[column]
  }
  return inParts(parts, truth.people)
}

/** One group drawn from the population. */
export function drawGroup(truth: Truth, random: () => number): Sums {
  const sums: Sums = {
    people: truth.people, scam_seen: 0, hits: 0, genuine_seen: 0, false_alarms: 0, seen_seen: 0, hits_seen: 0, hits_hits: 0, genuine_genuine: 0, alarms_genuine: 0,
    alarms_alarms: 0, seen_genuine: 0, seen_alarms: 0, hits_genuine: 0, hits_alarms: 0
  }
  for (const { falseAlarms, genuineSeen, hits, scamSeen } of drawPeople(truth, random)) addUnit(sums, scamSeen, hits, genuineSeen, falseAlarms)
  return sums
}
