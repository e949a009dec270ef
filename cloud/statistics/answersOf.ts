import type { Judged } from '../../contract/signalDetection'
import type { Answers } from '../../contract/statistics'
import type { SumRow } from '../store/statisticsReading'
import { shareOverParts } from './shareOverParts'
import { sumsOverParts } from './sumsOverParts'
import { tellPartsApart } from './tellPartsApart'

/** What rows of groups come to together. */
export type Sums = Pick<SumRow, 'attempts' | 'answered' | 'right' | keyof Judged>

/** Sums with how many different people they are of, and what was judged by part of the people: see store/statisticsParts. */
export interface Counted extends Sums {
  people: number
  atLeast: boolean
  parts: Readonly<Record<keyof Judged, bigint>>
}

export const nothing: Counted = {
  people: 0, atLeast: false, attempts: 0, answered: 0, right: 0, scamSeen: 0, hits: 0, genuineSeen: 0, falseAlarms: 0,
  parts: { scamSeen: 0n, hits: 0n, genuineSeen: 0n, falseAlarms: 0n }
}

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
      falseAlarms: sum.falseAlarms + group.falseAlarms,
      parts: {
        scamSeen: sum.parts.scamSeen + group.parts.scamSeen,
        hits: sum.parts.hits + group.parts.hits,
        genuineSeen: sum.parts.genuineSeen + group.parts.genuineSeen,
        falseAlarms: sum.parts.falseAlarms + group.parts.falseAlarms
      }
    }),
    nothing
  )

/** With rates and how well both are told apart. */
export function answersOf(counted: Counted): Answers {
  const { answered, atLeast, attempts, falseAlarms, genuineSeen, hits, people, right, scamSeen } = counted
  const sums = sumsOverParts(counted)
  return {
    ...{ people, atLeast, attempts, answered, right, scamSeen, hits, genuineSeen, falseAlarms },
    hitRate: shareOverParts(counted, sums, 'hits'),
    falseAlarmRate: shareOverParts(counted, sums, 'falseAlarms'),
    ...tellPartsApart(counted, sums)
  }
}
