/**
 * How well scams and genuine messages are told apart (d′), and which way people lean (c): the formulas alone, for the phone and the
 * server. Sources:
 * N. A. Macmillan, C. D. Creelman, Detection Theory: A User's Guide, 2nd ed. (2005), chapters 1, 2 and 13;
 * M. J. Hautus, Corrections for extreme proportions and their biasing effects on estimated values of d′, Behavior Research Methods,
 * Instruments & Computers 27 (1995), 46–51: the log-linear correction;
 * V. Gourevitch, E. Galanter, A significance test for one parameter isosensitivity functions, Psychometrika 32 (1967), 25–33: the variance.
 */

/** 97.5 % of a normal distribution lie below it. */
export const z95 = 1.959963984540054

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

/**
 * d′ and c of what was judged, with the log-linear correction (x + 0.5) / (n + 1).
 *
 * @returns `error`: the standard error of d′; that of c is half of it
 */
export function detected({ falseAlarms, genuineSeen, hits, scamSeen }: Judged): { discernment: number; bias: number; error: number } {
  const hitRate = (hits + 0.5) / (scamSeen + 1)
  const falseAlarmRate = (falseAlarms + 0.5) / (genuineSeen + 1)
  const error = Math.sqrt(varianceOf(hitRate, scamSeen + 1) + varianceOf(falseAlarmRate, genuineSeen + 1))
  return { discernment: discernmentOf(hitRate, falseAlarmRate), bias: biasOf(hitRate, falseAlarmRate), error }
}

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
