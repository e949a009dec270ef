/** The action table: what the wire carries. The handler table in cloud/ is typed by it, so no action lacks a handler. */
import type * as v from 'valibot'
import { Paper, PaperRequest, Progress, Submission, SubmissionReply } from './quiz'
import { Empty, Profile, ProfileExport, type Role, Session, SessionRequest } from './session'

/** The version of the wire. Changes are additive; an older number is still served. */
export const contractVersion = 1

/** `anyone` needs no sign-in; `resident` any signed-in person; a list names the officer roles. */
export type Access = 'anyone' | 'resident' | readonly Role[]

interface Action {
  input: v.GenericSchema
  output: v.GenericSchema
  access: Access
}

export const actions = {
  'session.open': { input: SessionRequest, output: Session, access: 'anyone' },
  'profile.save': { input: Profile, output: Empty, access: 'resident' },
  'profile.export': { input: Empty, output: ProfileExport, access: 'resident' },
  'profile.erase': { input: Empty, output: Empty, access: 'resident' },
  'quiz.paper': { input: PaperRequest, output: Paper, access: 'resident' },
  'quiz.submit': { input: Submission, output: SubmissionReply, access: 'resident' },
  'quiz.progress': { input: Empty, output: Progress, access: 'resident' }
} as const satisfies Record<string, Action>

export type ActionName = keyof typeof actions
export type ActionInput<A extends ActionName> = v.InferOutput<(typeof actions)[A]['input']>
export type ActionOutput<A extends ActionName> = v.InferOutput<(typeof actions)[A]['output']>

/** The body of a request, the same over HTTP and callFunction. */
export interface Request {
  action: string
  contract: number
  input: unknown
}
