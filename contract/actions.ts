/** The action table: what the wire carries. The handler table in cloud/ is typed by it, so no action lacks a handler. */
import type * as v from 'valibot'
import { checkupReminderActions } from './checkupReminder'
import { contestActions } from './contestActions'
import { officerActions } from './officerActions'
import { registrationActions } from './registrationActions'
import { reportActions } from './reportActions'
import { residentActions } from './residentActions'
import type { Role } from './session'
import { voiceActions } from './voiceActions'

/** `anyone` needs no sign-in; `resident` any signed-in person; a list names the officer roles. */
export type Access = 'anyone' | 'resident' | readonly Role[]

/** What the phone needs of an action: it checks answers, the server checks requests. */
export interface Answer {
  output: v.GenericSchema
  access: Access
  /** How long anybody between us and the phone may keep the answer: the same for everybody who asks the same. */
  cacheSeconds?: number
}

export interface Action extends Answer {
  input: v.GenericSchema
}

export const actions = { ...residentActions, ...checkupReminderActions, ...reportActions, ...registrationActions, ...voiceActions, ...contestActions, ...officerActions } satisfies Record<string, Action>

export type ActionName = keyof typeof actions
export type ActionInput<A extends ActionName> = v.InferOutput<(typeof actions)[A]['input']>
export type ActionOutput<A extends ActionName> = v.InferOutput<(typeof actions)[A]['output']>
