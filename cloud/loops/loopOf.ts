import { chinaDay } from '../../contract/chinaDay'
import { type Loop, type LoopRow, type LoopStep, type LoopStepName, loopSteps } from '../../contract/loop'
import type { AlertStanding, LoopRecord } from '../store/loops'
import type { KeptStep, KeptSteps } from '../store/loopsTables'

const day = 86_400_000

/** Whole days from one day to a later one; 0 when it is not later. */
const daysPast = (due: string, today: string): number => Math.max(0, Math.round((Date.parse(today) - Date.parse(due)) / day))

function stepOf(step: LoopStepName, { done, dueOn, note, owner }: KeptStep, closed: boolean, today: string): LoopStep {
  return { step, owner, dueOn, done, note, overdueDays: done || closed || !dueOn ? 0 : daysPast(dueOn, today) }
}

/** A matter as it stands in a list. */
export function loopRowOf(row: LoopRecord, alerts: readonly AlertStanding[], now: Date): LoopRow {
  const { closing, cluster_id, kind, loop_id, opened_at, opened_by, push, reports, station, steps, tip, title, version } = row
  return {
    loopId: loop_id,
    version,
    title,
    kind,
    station,
    from: cluster_id === null ? { tip: tip ?? '' } : { cluster: cluster_id, reports: reports ?? 0 },
    opened: { by: opened_by, at: opened_at.toISOString() },
    state: closing ? 'closed' : 'open',
    closed: closing,
    steps: loopSteps.map(step => stepOf(step, steps[step], closing !== null, chinaDay(now))),
    alert: alerts.find(({ id }) => id === row.alert_id) ?? null,
    push
  }
}

export const loopOf = (row: LoopRecord, alerts: readonly AlertStanding[], now: Date): Loop => ({ ...loopRowOf(row, alerts, now), history: row.history })

/** The earliest day on which something is still to be done; null when nothing is, or no day was set. */
export const dueOf = (steps: KeptSteps): string | null =>
  loopSteps.flatMap(step => (steps[step].done || !steps[step].dueOn ? [] : [steps[step].dueOn])).sort()[0] ?? null
