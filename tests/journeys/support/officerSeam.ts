/**
 * A server of officers in the place of src/platform/cloud, for what the real one cannot be brought to: refusals, slow and lost
 * answers. It refuses input that breaks the contract, so that a screen cannot pass with words the real one would not take.
 */
import * as v from 'valibot'
import { type ActionInput, type ActionName, type ActionOutput, actions } from '../../../contract/actions'
import type { Request } from '../../../contract/request'
import { type Result, failure, success } from '../../../contract/result'
import type { SendOptions } from '@/platform/port'

export const needsToken = true

type Answers = { [A in ActionName]?: (input: ActionInput<A>) => Result<ActionOutput<A>> | Promise<Result<ActionOutput<A>>> }

let answers: Answers = {}
let offline = false
let requests: { action: string; input: unknown; token: string | undefined }[] = []

export async function sendRequest({ action, input }: Request, { token }: SendOptions): Promise<unknown> {
  requests.push({ action, input, token })
  if (offline) throw new TypeError('Failed to fetch')
  const name = action as ActionName
  if (!v.is(actions[name].input, input)) throw new Error(`${action} was sent what the contract refuses: ${JSON.stringify(input)}`)
  if (name === 'session.open') return success({ token: 'of-the-phone', residentId: 'r', role: 'resident', expiresAt: '2027-01-01T00:00:00.000Z' })
  const answer = answers[name] as ((input: unknown) => Result<unknown> | Promise<Result<unknown>>) | undefined
  return answer ? answer(input) : failure('UNAVAILABLE')
}

export function resetSeam(): void {
  answers = {}
  offline = false
  requests = []
}
/** Answers from now on as told; the rest is UNAVAILABLE. */
export const serve = (more: Answers) => void (answers = { ...answers, ...more })
export const goOffline = () => void (offline = true)
export const goOnline = () => void (offline = false)
/** The inputs sent for an action so far, also in vain. */
export const sent = <A extends ActionName>(action: A) => requests.filter(request => request.action === action).map(({ input }) => input as ActionInput<A>)
/** The tokens shown with an action so far. */
export const tokens = (action: ActionName) => requests.filter(request => request.action === action).map(({ token }) => token)
