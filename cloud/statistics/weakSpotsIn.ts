import type { Judged } from '../../contract/signalDetection'
import type { Answers, Estimate, Statistics, WeakSpot } from '../../contract/statistics'
import { shareOf } from './shareOf'

/** Fewer answers say too little. */
const leastAnswers = 20
const most = 10
/** Hit rates from here on and false alarm rates up to the other are no weak spots, even where they are below the usual. */
const goodHits = 0.9
const goodFalseAlarms = 0.1

type Cells = Statistics['answers']['cells']
type What = WeakSpot['what']

/**
 * The lowest hit rates and the highest false alarm rates, the worst first: by the end of the interval that is nearest to good, so that
 * few answers do not win by chance. Only of cells that are shown.
 */
export function weakSpotsIn(cells: Cells): WeakSpot[] {
  const spots = (['hits', 'falseAlarms'] as const).flatMap(what => cells.flatMap(cell => spotOf(what, cell, cells)))
  return spots.sort((a, b) => badnessOf(b) - badnessOf(a)).slice(0, most)
}

function spotOf(what: What, { answers, communityId, kind }: Cells[number], cells: Cells): WeakSpot[] {
  if (!answers) return []
  const { observed } = countOf(what, answers)
  const share = shareIn(what, answers)
  if (!share || observed < leastAnswers || isGood(what, share.value)) return []
  const alike = cells.flatMap(cell => (cell.kind === kind && cell.answers ? [countOf(what, cell.answers)] : []))
  const sum = (of: 'counted' | 'observed') => alike.reduce((total, count) => total + count[of], 0)
  return [{ kind, communityId, what, people: answers.people, answers: observed, share, usual: shareOf(sum('counted'), sum('observed'))?.value ?? share.value }]
}

/** What a share is of: hits of scams seen, or false alarms of genuine messages seen. */
const countOf = (what: What, { falseAlarms, genuineSeen, hits, scamSeen }: Judged): { counted: number; observed: number } =>
  what === 'hits' ? { counted: hits, observed: scamSeen } : { counted: falseAlarms, observed: genuineSeen }

export const shareIn = (what: What, { falseAlarmRate, hitRate }: Pick<Answers, 'falseAlarmRate' | 'hitRate'>): Estimate | null => (what === 'hits' ? hitRate : falseAlarmRate)

const isGood = (what: What, share: number): boolean => (what === 'hits' ? share >= goodHits : share <= goodFalseAlarms)
const badnessOf = ({ share, what }: WeakSpot): number => (what === 'hits' ? 1 - share.high : share.low)
