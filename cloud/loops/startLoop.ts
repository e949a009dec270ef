import type { ActionInput } from '../../contract/actions'
import { chinaDay } from '../../contract/chinaDay'
import { type LoopStepName, loopSteps } from '../../contract/loop'
import { daysBefore } from '../daysBefore'
import type { LoopRecord } from '../store/loops'
import type { KeptSteps } from '../store/loopsTables'
import { type AtLoops, eventOf } from './loopHandler'
import { dueOf } from './loopOf'

/** Days until a step is due where nobody has set another day. */
const usualDays: Record<LoopStepName, number> = { judge: 1, teach: 3, prevent: 5, handle: 7 }

interface NewLoop extends Omit<ActionInput<'loops.open'>, 'stationId'> {
  station: string
  reports: number
}

/** A matter as it begins: the first step is with whoever opened it, the others are with nobody yet. */
export function startLoop({ from, kind, loopId, reports, station, title }: NewLoop, { dependencies, now, officer }: AtLoops): LoopRecord {
  const dueIn = (days: number) => chinaDay(daysBefore(now, -days))
  const steps = Object.fromEntries(
    loopSteps.map(step => [step, { owner: step === 'judge' && officer.name ? officer.name : null, dueOn: dueIn(usualDays[step]), done: null, note: null }])
  ) as KeptSteps
  return {
    loop_id: loopId,
    version: 1,
    station,
    title: title.trim(),
    kind: kind ?? null,
    cluster_id: 'cluster' in from ? from.cluster : null,
    reports: 'cluster' in from ? reports : null,
    tip: 'tip' in from ? from.tip.trim() : null,
    steps,
    history: [eventOf({ deed: 'opened' }, { officer, now })],
    alert_id: null,
    push: null,
    closing: null,
    due_on: dueOf(steps),
    opened_by: officer.name,
    opened_at: now,
    closed_at: null,
    change_id: dependencies.randomUuid()
  }
}
