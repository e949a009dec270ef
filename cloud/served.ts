import type { Action } from '../contract/actions'
import { checkupReminderActions } from '../contract/checkupReminder'
import { registrationActions } from '../contract/registrationActions'
import { reportActions } from '../contract/reportActions'
import { residentActions } from '../contract/residentActions'
import type { Result } from '../contract/result'
import type { Caller } from './caller'
import type { Dependencies } from './dependencies'
import { handlers } from './handlers/table'
import type { writeDownAction } from './officers/writeDown'

/** An action with what answers it, whichever it is: dispatch has made sure of caller and input. */
export interface Served {
  action: Action
  handle: (dependencies: Dependencies, caller: Caller | undefined, input: unknown, origin: string) => Promise<Result<unknown>>
  /** Officers' actions only. */
  writeDown?: typeof writeDownAction
}

/** What anybody may ask without being an officer, but for what is seldom asked. */
const publicActions: Readonly<Record<string, Action>> = { ...residentActions, ...checkupReminderActions, ...reportActions, ...registrationActions }

/**
 * What residents ask seldom, and officers' actions, are loaded with the first of them: a resident's usual cold start has no use for
 * them.
 */
export async function servedAs(name: string): Promise<Served | undefined> {
  const action = own(publicActions, name)
  if (action) return { action, handle: own(handlers, name) as unknown as Served['handle'] }
  const { voiceSide } = await import('./handlers/voiceSide')
  const voice = own<Action>(voiceSide.actions, name)
  if (voice) return { action: voice, handle: own(voiceSide.handlers, name) as unknown as Served['handle'] }
  const { contestSide } = await import('./handlers/contestSide')
  const contest = own<Action>(contestSide.actions, name)
  if (contest) return { action: contest, handle: own(contestSide.handlers, name) as unknown as Served['handle'] }
  const { officersSide } = await import('./handlers/officerTable')
  const officers = own<Action>(officersSide.actions, name)
  return officers && { action: officers, handle: own(officersSide.handlers, name) as unknown as Served['handle'], writeDown: officersSide.writeDown }
}

const own = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined => (Object.hasOwn(table, name) ? table[name] : undefined)
