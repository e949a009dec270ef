import { detected, type Judged, z95 } from '../../../contract/signalDetection'

/** Fewer of either sort say too little about one person. */
export const leastJudged = 10

export type Tendency = 'trusting' | 'suspicious' | 'even'

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
 * 我的识骗力. The tendency is 刚好 where the 95 % interval of c contains 0: with so few messages a smaller lean cannot be told from
 * chance, and nobody is called too trusting by chance.
 *
 * @returns undefined with fewer than ten scams or ten genuine messages
 */
export function skillOf(judged: Judged): Skill | undefined {
  const { genuine, scams } = missingFor(judged)
  if (scams > 0 || genuine > 0) return undefined
  const { bias: value, discernment, error } = detected(judged)
  const half = (z95 * error) / 2
  const bias = { value, low: value - half, high: value + half }
  return { discernment, bias, tendency: bias.low > 0 ? 'trusting' : bias.high < 0 ? 'suspicious' : 'even' }
}

/** d′ in words. Without a lean, 0.5, 1.5 and 2.5 are 60, 77 and 89 right of 100. */
export function skillWords(discernment: number): string {
  if (discernment < 0.5) return '还分不太清'
  if (discernment < 1.5) return '能分清一些'
  return discernment < 2.5 ? '大多分得清' : '分得很清'
}

/** One decimal, with a real minus sign. */
export const figure = (value: number): string => value.toFixed(1).replace(/^-(?=0\.0$)/, '').replace('-', '−')
