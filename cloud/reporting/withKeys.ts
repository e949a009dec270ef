import type { ActionInput, ActionName, ActionOutput } from '../../contract/actions'
import { failure, type Result } from '../../contract/result'
import type { Dependencies } from '../dependencies'
import type { CallerOf, Handler } from '../handler'
import type { KeyRing } from './keyRing'

export type Keyed = Dependencies & { reportKeys: KeyRing }

/** A handler that needs the keys of reports: a cloud function without them says so, and serves everything else. */
export function withKeys<A extends ActionName>(
  work: (dependencies: Keyed, caller: CallerOf<A>, input: ActionInput<A>, origin: string) => Promise<Result<ActionOutput<A>>>
): Handler<A> {
  return async (dependencies, caller, input, origin) => {
    const { log, reportKeys } = dependencies
    if (reportKeys) return work({ ...dependencies, reportKeys }, caller, input, origin)
    log.error({}, 'REPORT_KEYS is not set: reports can be neither kept nor read')
    return failure('UNAVAILABLE')
  }
}
