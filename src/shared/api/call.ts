import * as v from 'valibot'
import type { Action, ActionInput, ActionOutput, ResidentAction } from '../../../contract/actions'
import { contractVersion } from '../../../contract/request'
import { residentActions } from '../../../contract/residentActions'
import { type Result, errorCodes, failure, success } from '../../../contract/result'
import { needsToken, sendRequest } from '@/platform/cloud'
import { deviceKey, dropToken, keepSession, keptToken } from './session'

const Failed = v.object({
  ok: v.literal(false),
  code: v.picklist(errorCodes),
  message: v.string(),
  fields: v.optional(v.array(v.string()))
})

const tableOf = (action: ResidentAction): Action => residentActions[action]

async function send<A extends ResidentAction>(action: A, input: ActionInput<A>, cached = false): Promise<Result<ActionOutput<A>>> {
  let reply: unknown
  try {
    reply = await sendRequest({ action, contract: contractVersion, input }, { token: keptToken(), cached })
  } catch {
    return failure('UNAVAILABLE')
  }
  const refused = v.safeParse(Failed, reply)
  if (refused.success) return failure(refused.output.code, refused.output.message, refused.output.fields)
  const envelope = v.safeParse(v.object({ ok: v.literal(true), value: v.unknown() }), reply)
  const value = v.safeParse(tableOf(action).output, envelope.success ? envelope.output.value : undefined)
  // A reply that breaks the contract is a proxy's page or a fault of the server's: nothing of it may reach the screens.
  return value.success ? success(value.output as ActionOutput<A>) : failure('SERVER_ERROR')
}

let opening: Promise<Result<unknown>> | undefined

/** Opens a session, once however many calls wait for it. */
function openSession(): Promise<Result<unknown>> {
  opening ??= send('session.open', { deviceKey: deviceKey() })
    .then(opened => {
      if (opened.ok) keepSession(opened.value)
      return opened
    })
    .finally(() => (opening = undefined))
  return opening
}

/** Whether the server may know this person at all: nobody is signed in only to look something up. */
export function mayBeKnown(): boolean {
  return !needsToken || keptToken() !== undefined
}

/**
 * Calls one action of the function layer. Signs in first where a token is needed, and once more when it has expired;
 * what is open to anyone needs neither. Never throws: no network is UNAVAILABLE.
 *
 * @param options.fresh the answer must come from the server itself, as after pulling to refresh
 */
export async function call<A extends ResidentAction>(
  action: A,
  input: ActionInput<A>,
  { fresh = false }: { fresh?: boolean } = {}
): Promise<Result<ActionOutput<A>>> {
  const { access, cacheSeconds } = tableOf(action)
  if (access === 'anyone') return send(action, input, cacheSeconds !== undefined && !fresh)
  if (needsToken && !keptToken()) {
    const opened = await openSession()
    if (!opened.ok) return opened
  }
  const first = await send(action, input)
  if (first.ok || first.code !== 'UNAUTHENTICATED') return first
  dropToken()
  const opened = await openSession()
  return opened.ok ? send(action, input) : opened
}
