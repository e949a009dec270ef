import { detected, type Judged, z95 } from '../../../contract/signalDetection'
import { apartFrom, asShown, tellingApart } from '../../../contract/tellingApart'

/** Fewer of either sort say too little about one person. */
export const leastJudged = 10

/** The least c that is called a lean where the 95 % interval still contains 0: at a d′ of 2, 27 of 100 scams missed and 8 genuine messages mistaken. */
const leanFrom = 0.4

/** `mixed`: no lean, and mistakes of both sorts. */
export type Tendency = 'trusting' | 'ratherTrusting' | 'suspicious' | 'ratherSuspicious' | 'even' | 'mixed'

export interface Skill {
  /** d′: 0 is guessing. */
  discernment: number
  /** c with its 95 % interval: above 0 for those who let scams pass. */
  bias: { value: number; low: number; high: number }
  tendency: Tendency
}

export const sumJudged = (tallies: readonly Judged[]): Judged => {
  const sum = (key: keyof Judged) => tallies.reduce((total, tally) => total + tally[key], 0)
  return { scamSeen: sum('scamSeen'), hits: sum('hits'), genuineSeen: sum('genuineSeen'), falseAlarms: sum('falseAlarms') }
}

/** How many messages are still to be judged before anything is said. */
export const missingFor = ({ scamSeen, genuineSeen }: Judged) => ({
  scams: Math.max(leastJudged - scamSeen, 0),
  genuine: Math.max(leastJudged - genuineSeen, 0)
})

/**
 * 我的识骗力. 太 is said where the 95 % interval of c leaves out 0: with ten messages of either sort, of at most 3 in 100 people who
 * have no lean. That alone would find few who do have one, and call the others 刚好; so 有点, which asks for more answers, is said from
 * |c| = 0.4 on. Of people without a lean one in five at most hears it with ten messages of either sort, 3 in 100 with fifty. 刚好 is
 * left for those who also tell messages apart. All rates: docs/measurement.md, "One person".
 *
 * @returns undefined with fewer than ten scams or ten genuine messages
 */
export function skillOf(judged: Judged): Skill | undefined {
  const { genuine, scams } = missingFor(judged)
  if (scams > 0 || genuine > 0) return undefined
  const { bias: value, discernment, error } = detected(judged)
  const half = (z95 * error) / 2
  const bias = { value, low: value - half, high: value + half }
  return { discernment, bias, tendency: tendencyOf(bias, discernment) }
}

function tendencyOf({ high, low, value }: Skill['bias'], discernment: number): Tendency {
  if (low > 0) return 'trusting'
  if (high < 0) return 'suspicious'
  if (Math.abs(value) >= leanFrom) return value > 0 ? 'ratherTrusting' : 'ratherSuspicious'
  // By the figure as it is shown: nobody reads 1.5 and is told that it is less.
  return asShown(discernment) < apartFrom ? 'mixed' : 'even'
}

/** d′ in words: those that officers read too. */
export const skillWords = tellingApart

/** One decimal, with a real minus sign; two for c and its interval, which is held against 0 and 0.4. */
export const figure = (value: number, decimals = 1): string => value.toFixed(decimals).replace(/^-(?=0\.0*$)/, '').replace('-', '−')
