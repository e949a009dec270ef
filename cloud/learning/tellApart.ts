/**
 * d′ and c of a group of people with intervals that allow for what one person's answers have in common. The hit rate and the false alarm
 * rate are ratios of sums over people; their variance is that of the ratio estimator, carried over to z by the delta method. Sources:
 * W. G. Cochran, Sampling Techniques, 3rd ed. (1977), chapter 6: the variance of a ratio; N. A. Macmillan, C. D. Creelman, Detection Theory,
 * 2nd ed. (2005), chapter 13; M. J. Hautus (1995): the log-linear correction; V. Gourevitch, E. Galanter (1967): the variance for
 * independent answers; L. Kish, Survey Sampling (1965): how many people answers so unevenly spread are worth. What the intervals assume, and
 * how often they hold: docs/measurement.md.
 */
import { biasOf, discernmentOf, zOf } from '../../contract/signalDetection'
import type { Estimate } from '../../contract/statistics'
import type { LearningGroup } from '../store/learningGroups'

export type Sums = Omit<LearningGroup, 'what' | 'community_id' | 'item'>

/** With fewer people or answers the intervals hold less often than they say. */
export const leastPeople = 15
export const leastSeen = 40
/** Where hits, misses, false alarms or correct rejections are fewer, their spread over people says too little by itself. */
const rare = 5

/**
 * d′ and c with their 95 % intervals; null where there are too few people or answers for them to hold.
 *
 * @param sums of people, or of parts of them that share nobody
 * @param leastWorth so many people, or parts, must the answers at least be worth
 */
export function tellApart(sums: Sums, leastWorth = leastPeople): { discernment: Estimate | null; bias: Estimate | null } {
  const { false_alarms: f, genuine_seen: g, hits: h, scam_seen: m } = sums
  const people = worthOf(sums)
  if (people < leastWorth || m < leastSeen || g < leastSeen) return { discernment: null, bias: null }
  const hitRate = (h + 0.5) / (m + 1)
  const falseAlarmRate = (f + 0.5) / (g + 1)
  const [hitDensity, alarmDensity] = [densityAt(zOf(hitRate)), densityAt(zOf(falseAlarmRate))]
  const spread = spreadOf(sums)
  const hitPart = spread.hits / (m * hitDensity) ** 2
  const alarmPart = spread.alarms / (g * alarmDensity) ** 2
  const shared = spread.both / (m * hitDensity * g * alarmDensity)
  const byPeople = people / (people - 1)
  const independent = (hitRate * (1 - hitRate)) / ((m + 1) * hitDensity ** 2) + (falseAlarmRate * (1 - falseAlarmRate)) / ((g + 1) * alarmDensity ** 2)
  const isRare = Math.min(h, m - h, f, g - f) < rare
  const variance = (ofPeople: number, ofAnswers: number) => (isRare ? Math.max(ofPeople, ofAnswers) : ofPeople)
  const wide = quantileOf(people - 1)
  const around = (value: number, ofPeople: number, ofAnswers: number) => estimate(value, wide * Math.sqrt(variance(byPeople * ofPeople, ofAnswers)))
  return {
    discernment: around(discernmentOf(hitRate, falseAlarmRate), hitPart + alarmPart - 2 * shared, independent),
    bias: around(biasOf(hitRate, falseAlarmRate), (hitPart + alarmPart + 2 * shared) / 4, independent / 4)
  }
}

/** How many people who all answered as much as each other would tell as much: (Σm)² / Σm², of the two sorts the fewer. */
function worthOf({ genuine_genuine, genuine_seen, people, scam_seen, seen_seen }: Sums): number {
  return Math.min(people, scam_seen ** 2 / seen_seen, genuine_seen ** 2 / genuine_genuine)
}

/** Σ(hᵢ − H·mᵢ)², Σ(fᵢ − F·gᵢ)² and Σ(hᵢ − H·mᵢ)(fᵢ − F·gᵢ) from the sums of squares and products. */
function spreadOf(s: Sums): { hits: number; alarms: number; both: number } {
  const [hitShare, alarmShare] = [s.hits / s.scam_seen, s.false_alarms / s.genuine_seen]
  return {
    hits: squaresOff(hitShare, s.hits_hits, s.hits_seen, s.seen_seen),
    alarms: squaresOff(alarmShare, s.alarms_alarms, s.alarms_genuine, s.genuine_genuine),
    both: s.hits_alarms - alarmShare * s.hits_genuine - hitShare * s.seen_alarms + hitShare * alarmShare * s.seen_genuine
  }
}

/** Σ(xᵢ − share·nᵢ)² from Σx², Σxn and Σn². */
export const squaresOff = (share: number, ofCounted: number, ofBoth: number, ofSeen: number): number =>
  Math.max(0, ofCounted - 2 * share * ofBoth + share ** 2 * ofSeen)

const densityAt = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)

/**
 * 97.5 % of Student's t lie below it, right to three digits from nine degrees of freedom on, and to 1 % from three on. Source: M. Abramowitz, I. A. Stegun, Handbook of
 * Mathematical Functions (1964), 26.7.5.
 */
export function quantileOf(freedom: number): number {
  const z = 1.959963984540054
  return (
    z +
    (z ** 3 + z) / (4 * freedom) +
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * freedom ** 2) +
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * freedom ** 3)
  )
}

/** Four decimals: more than the intervals are worth, and half as much to send. */
const rounded = (value: number): number => Math.round(value * 10_000) / 10_000
const estimate = (value: number, half: number): Estimate => ({ value: rounded(value), low: rounded(value - half), high: rounded(value + half) })
