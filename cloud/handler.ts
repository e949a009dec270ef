import type { ActionInput, ActionName, ActionOutput, actions } from '../contract/actions'
import type { officerActions } from '../contract/officerActions'
import type { contestActions } from '../contract/contestActions'
import type { voiceActions } from '../contract/voiceActions'
import type { Result } from '../contract/result'
import type { Caller, SignedInOfficer } from './caller'
import type { Dependencies } from './dependencies'

/** Actions open to anyone may come from nobody; for all others dispatch has made sure of the caller. */
export type CallerOf<A extends ActionName> = (typeof actions)[A]['access'] extends 'anyone'
  ? Caller | undefined
  : (typeof actions)[A]['access'] extends 'resident'
    ? Caller
    : SignedInOfficer

/**
 * One action: its input has been validated, and its value will be. Throwing means a bug or a database that is away.
 *
 * @param origin where the request came from, to limit how often: never kept as it is
 */
export type Handler<A extends ActionName> = (
  dependencies: Dependencies,
  caller: CallerOf<A>,
  input: ActionInput<A>,
  origin: string
) => Promise<Result<ActionOutput<A>>>

type OfficerAction = keyof typeof officerActions

/** The handlers of a part of the table of actions. */
export type HandlersOf<T> = { [A in keyof T & ActionName]: Handler<A> }

export type OfficerHandlers = { [A in OfficerAction]: Handler<A> }
export type ResidentHandlers = { [A in Exclude<ActionName, OfficerAction | keyof typeof voiceActions | keyof typeof contestActions>]: Handler<A> }
