import type { ActionInput, ActionName, ActionOutput } from '../../contract/actions'
import { failure, type Result } from '../../contract/result'
import type { OfficerCaller } from '../caller'
import type { Handler } from '../handler'
import { createVisitMarks, type VisitMarks } from '../store/visitMarks'
import { createVisits, type Visits } from '../store/visits'

interface AtStation {
  visits: Visits
  marks: VisitMarks
  officer: OfficerCaller
  now: Date
}

/**
 * A handler for the list of places that all staff of a station share. Those whose role was set by hand have no station:
 * they share a list of their own.
 */
export function atStation<A extends ActionName>(
  work: (at: AtStation, input: ActionInput<A>) => Promise<Result<ActionOutput<A>>>
): Handler<A> {
  return async (dependencies, caller, input) => {
    const officer = caller?.officer
    if (!officer) return failure('FORBIDDEN')
    const { now, store } = dependencies
    return work({ visits: store.part(createVisits), marks: store.part(createVisitMarks), officer, now: now() }, input)
  }
}

/** Unknown, removed, or of another station: which of them stays untold. */
export const unknownVisit = failure('NOT_FOUND', '没有找到这个走访地点，它可能已经删除。请刷新列表再看。')
