/**
 * How well scams and genuine messages are told apart (d′), and which way people lean (c). Sources:
 * N. A. Macmillan, C. D. Creelman, Detection Theory: A User's Guide, 2nd ed. (2005), chapters 1, 2 and 13;
 * M. J. Hautus, Corrections for extreme proportions and their biasing effects on estimated values of d′, Behavior Research Methods,
 * Instruments & Computers 27 (1995), 46–51: the log-linear correction;
 * V. Gourevitch, E. Galanter, A significance test for one parameter isosensitivity functions, Psychometrika 32 (1967), 25–33: the variance.
 */
import type { Estimate } from '../../contract/statistics'
import { wilsonInterval } from '../registration/wilsonInterval'

/** 97.5 % of a normal distribution lie below it. */
const z95 = 1.959963984540054
/** With fewer of either sort the correction outweighs what was observed. */
const least = 5

export interface Judged {
  scamSeen: number
  hits: number
  genuineSeen: number
  falseAlarms: number
}

/** d′ = z(H) − z(F). */
export const discernmentOf = (hitRate: number, falseAlarmRate: number): number => zOf(hitRate) - zOf(falseAlarmRate)

/** c = −(z(H) + z(F)) / 2: below 0 for those who say scam more readily. */
export const biasOf = (hitRate: number, falseAlarmRate: number): number => -(zOf(hitRate) + zOf(falseAlarmRate)) / 2

/** d′ and c with their 95 % intervals; null with fewer than five scams or five genuine messages. */
export function signalDetection({ falseAlarms, genuineSeen, hits, scamSeen }: Judged): { discernment: Estimate | null; bias: Estimate | null } {
  if (scamSeen < least || genuineSeen < least) return { discernment: null, bias: null }
  const hitRate = (hits + 0.5) / (scamSeen + 1)
  const falseAlarmRate = (falseAlarms + 0.5) / (genuineSeen + 1)
  const error = Math.sqrt(varianceOf(hitRate, scamSeen + 1) + varianceOf(falseAlarmRate, genuineSeen + 1))
  return {
    discernment: around(discernmentOf(hitRate, falseAlarmRate), z95 * error),
    bias: around(biasOf(hitRate, falseAlarmRate), (z95 * error) / 2)
  }
}

/** A share with its 95 % interval (Wilson); null with nothing observed. */
export function shareOf(counted: number, observed: number): Estimate | null {
  const interval = wilsonInterval(counted, observed)
  return interval ? { value: rounded(interval.share), low: rounded(interval.low), high: rounded(interval.high) } : null
}

/**
 * How much a share has changed, after minus before, with its 95 % interval. Source: R. G. Newcombe, Interval estimation for the
 * difference between independent proportions, Statistics in Medicine 17 (1998), 873–890, method 10.
 */
export function changeOf(before: { counted: number; observed: number }, after: { counted: number; observed: number }): Estimate | null {
  const [b, a] = [wilsonInterval(before.counted, before.observed), wilsonInterval(after.counted, after.observed)]
  if (!a || !b) return null
  const value = a.share - b.share
  const low = value - Math.hypot(a.share - a.low, b.high - b.share)
  const high = value + Math.hypot(a.high - a.share, b.share - b.low)
  return { value: rounded(value), low: rounded(low), high: rounded(high) }
}

/** Four decimals: more than the intervals are worth, and half as much to send. */
const rounded = (value: number): number => Math.round(value * 10_000) / 10_000
const around = (value: number, half: number): Estimate => ({ value: rounded(value), low: rounded(value - half), high: rounded(value + half) })

/** Of z of an observed share. */
const varianceOf = (share: number, observed: number): number => (share * (1 - share)) / (observed * densityAt(zOf(share)) ** 2)
const densityAt = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)

/**
 * The point below which a share of a normal distribution lies, right to seven digits.
 * Source: M. J. Wichura, Algorithm AS 241, Applied Statistics 37 (1988), 477–484, PPND7.
 */
export function zOf(share: number): number {
  const q = share - 0.5
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q
    return (
      (q * (((59.10937472 * r + 159.29113202) * r + 50.434271938) * r + 3.3871327179)) /
      (((67.1875636 * r + 78.757757664) * r + 17.895169469) * r + 1)
    )
  }
  const tail = Math.sqrt(-Math.log(q < 0 ? share : 1 - share))
  const z = tail <= 5 ? middleTail(tail - 1.6) : farTail(tail - 5)
  return q < 0 ? -z : z
}

const middleTail = (r: number): number =>
  (((0.17023821103 * r + 1.3067284816) * r + 2.75681539) * r + 1.4234372777) / ((0.12021132975 * r + 0.7370016425) * r + 1)
const farTail = (r: number): number =>
  (((0.017337203997 * r + 0.42868294337) * r + 3.081226386) * r + 6.657905115) / ((0.012258202635 * r + 0.24197894225) * r + 1)
