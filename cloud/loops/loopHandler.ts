import type { ActionInput, ActionName, ActionOutput } from '../../contract/actions'
import type { LoopDeed, LoopEvent, LoopStepName } from '../../contract/loop'
import { failure, type Result, success } from '../../contract/result'
import type { OfficerCaller } from '../caller'
import type { Dependencies } from '../dependencies'
import type { Handler } from '../handler'
import { createLoops, type LoopChange, type LoopRecord, type LoopStore } from '../store/loops'
import { loopOf } from './loopOf'

export interface AtLoops {
  loops: LoopStore
  officer: OfficerCaller
  /** Whose matters may be seen; null for those of every station. */
  station: string | null
  now: Date
  dependencies: Dependencies
}

/** A handler for the matters of a station. Administrators see those of all. */
export function atLoops<A extends ActionName>(work: (at: AtLoops, input: ActionInput<A>) => Promise<Result<ActionOutput<A>>>): Handler<A> {
  return async (dependencies, caller, input) => {
    const officer = caller?.officer
    if (!officer) return failure('FORBIDDEN')
    const station = officer.role === 'admin' ? null : officer.station
    return work({ loops: dependencies.store.part(createLoops), officer, station, now: dependencies.now(), dependencies }, input)
  }
}

/** Unknown or of another station: which of them stays untold. */
export const unknownLoop = failure('NOT_FOUND', '没有找到这件事，请回到清单刷新再看。')
const changed = failure('CONFLICT', '这件事刚被别人改过。请看一看现在的样子，再改一次。')
const isClosed = failure('CONFLICT', '这件事已经办结了。要再改，请先重新打开。')
/** More than a matter needs; the first ones stay. */
const mostEvents = 300

/** What a change does to a matter, and what is written down of it. */
export interface Deed {
  change: Omit<LoopChange, 'history'>
  deed: LoopDeed
  step?: LoopStepName | undefined
  text?: string | undefined
}

export const eventOf = ({ deed, step, text }: Pick<Deed, 'deed' | 'step' | 'text'>, { officer, now }: Pick<AtLoops, 'officer' | 'now'>): LoopEvent => ({
  deed,
  step: step ?? null,
  text: text ?? null,
  by: officer.name,
  at: now.toISOString()
})

type Changing = 'loops.assign' | 'loops.step' | 'loops.push' | 'loops.close' | 'loops.reopen'

/**
 * A handler for a change of a matter that was seen: of two at once one wins, and the other is told.
 *
 * @param reopens the one change of a closed matter
 */
export const changesLoop = <A extends Changing>(decide: (row: LoopRecord, input: ActionInput<A>, at: AtLoops) => Promise<Result<Deed>> | Result<Deed>, reopens = false): Handler<A> =>
  atLoops<A>(async (at, input) => {
    const row = await at.loops.find(at.station, input.loopId)
    if (!row) return unknownLoop
    const stands = standsAsSeen(row, input.version, reopens)
    if (!stands.ok) return stands
    const decided = await decide(row, input, at)
    if (!decided.ok) return decided
    const kept = await keepDeed(at, row, decided.value)
    return kept.ok ? success(loopOf(kept.value, await alertsOf(at, [kept.value]), at.now) as ActionOutput<A>) : kept
  })

export function standsAsSeen(row: LoopRecord, version: number, reopens = false): Result<null> {
  if (row.version !== version) return changed
  if (reopens && !row.closing) return failure('CONFLICT', '这件事还在办，不用重新打开。')
  return row.closing && !reopens ? isClosed : success(null)
}

export async function keepDeed(at: AtLoops, row: LoopRecord, deed: Deed): Promise<Result<LoopRecord>> {
  if (row.history.length >= mostEvents) return failure('TOO_MANY', '这件事改得太多次了，请办结以后另建一件。')
  const history = [...row.history, eventOf(deed, at)]
  const kept = await at.loops.change(row, { ...deed.change, history }, at.dependencies.randomUuid())
  return kept ? success(kept) : changed
}

export const alertsOf = ({ loops }: Pick<AtLoops, 'loops'>, rows: readonly LoopRecord[]) => loops.alerts(rows.flatMap(({ alert_id }) => (alert_id === null ? [] : [alert_id])))
