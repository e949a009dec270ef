import type { Answers } from '../../contract/statistics'
import type { SumRow } from '../store/statisticsReading'
import { shareOf, signalDetection } from './signalDetection'

/** What rows of groups come to together. */
export type Sums = Pick<SumRow, 'attempts' | 'answered' | 'right' | 'scamSeen' | 'hits' | 'genuineSeen' | 'falseAlarms'>

/** Sums with how many different people they are of. */
export interface Counted extends Sums {
  people: number
  atLeast: boolean
}

export const nothing: Counted = { people: 0, atLeast: false, attempts: 0, answered: 0, right: 0, scamSeen: 0, hits: 0, genuineSeen: 0, falseAlarms: 0 }

/** People are added too: only for groups that share none. */
export const together = (groups: readonly Counted[]): Counted =>
  groups.reduce(
    (sum, group) => ({
      people: sum.people + group.people,
      atLeast: sum.atLeast || group.atLeast,
      attempts: sum.attempts + group.attempts,
      answered: sum.answered + group.answered,
      right: sum.right + group.right,
      scamSeen: sum.scamSeen + group.scamSeen,
      hits: sum.hits + group.hits,
      genuineSeen: sum.genuineSeen + group.genuineSeen,
      falseAlarms: sum.falseAlarms + group.falseAlarms
    }),
    nothing
  )

/** With rates and how well both are told apart. */
export const answersOf = (counted: Counted): Answers => ({
  ...together([counted]),
  hitRate: shareOf(counted.hits, counted.scamSeen),
  falseAlarmRate: shareOf(counted.falseAlarms, counted.genuineSeen),
  ...signalDetection(counted)
})
