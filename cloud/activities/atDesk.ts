import type { ActionInput, ActionName, ActionOutput } from '../../contract/actions'
import { failure, type Result } from '../../contract/result'
import type { OfficerCaller } from '../caller'
import type { Dependencies } from '../dependencies'
import type { Handler } from '../handler'
import { type Activities, createActivities, type Doer } from '../store/activities'

export interface AtDesk {
  dependencies: Dependencies
  activities: Activities
  officer: OfficerCaller
  doer: Doer
  now: Date
}

/** A handler for what all officers of a station share. An administrator writes for the station of the account. */
export function atDesk<A extends ActionName>(work: (at: AtDesk, input: ActionInput<A>) => Promise<Result<ActionOutput<A>>>): Handler<A> {
  return async (dependencies, caller, input) => {
    const officer = caller?.officer
    if (!officer) return failure('FORBIDDEN')
    const now = dependencies.now()
    const doer = { station: officer.station, officer: officer.officerId, name: officer.name, now }
    return work({ dependencies, activities: dependencies.store.part(createActivities), officer, doer, now }, input)
  }
}

/** Unknown, removed, or of another station: which of them stays untold. */
export const unknownActivity = failure('NOT_FOUND', '没有找到这次活动，它可能已经删除。请刷新列表再看。')
