import * as v from 'valibot'
import type { ActionInput, ActionName, ActionOutput, Answer } from '../../../contract/actions'
import { contractVersion } from '../../../contract/request'
import { residentActions } from '../../../contract/residentActions'
import { type Result, errorCodes, failure, success } from '../../../contract/result'
import type { Session } from '../../../contract/session'
import { needsToken, sendRequest } from '@/platform/cloud'
import { parseReply } from './parseReply'
import { deviceKey, dropToken, keepSession, keptSession, keptToken } from './session'

const Failed = v.object({
  ok: v.literal(false),
  code: v.picklist(errorCodes),
  message: v.string(),
  fields: v.optional(v.array(v.string()))
})

async function send<A extends ActionName>(action: A, { output }: Answer, input: ActionInput<A>, cached = false): Promise<Result<ActionOutput<A>>> {
  let reply: unknown
  try {
    reply = await sendRequest({ action, contract: contractVersion, input }, { token: keptToken(), cached })
  } catch {
    return failure('UNAVAILABLE')
  }
  const refused = v.safeParse(Failed, reply)
  if (refused.success) return failure(refused.output.code, refused.output.message, refused.output.fields)
  const envelope = v.safeParse(v.object({ ok: v.literal(true), value: v.unknown() }), reply)
  const value = parseReply(output, envelope.success ? envelope.output.value : undefined)
  // A reply that breaks the contract is a proxy's page or a fault of the server's: nothing of it may reach the screens.
  return value.success ? success(value.output as ActionOutput<A>) : failure('SERVER_ERROR')
}

let opening: Promise<Result<Session>> | undefined

/** Opens a session, once however many calls wait for it. */
function openSession(): Promise<Result<Session>> {
  opening ??= send('session.open', residentActions['session.open'], { deviceKey: deviceKey() })
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

interface Options {
  /** The answer must come from the server itself, as after pulling to refresh. */
  fresh?: boolean
}

/**
 * Makes a function that calls the actions of a table. Signs in first where a token is needed, and once more when it has
 * expired; what is open to anyone needs neither. Never throws: no network is UNAVAILABLE.
 */
export function callerOf<Name extends ActionName>(table: Readonly<Record<Name, Answer>>) {
  return async <A extends Name>(action: A, input: ActionInput<A>, { fresh = false }: Options = {}): Promise<Result<ActionOutput<A>>> => {
    const answer = table[action]
    if (answer.access === 'anyone') return send(action, answer, input, answer.cacheSeconds !== undefined && !fresh)
    if (needsToken && !keptToken()) {
      const opened = await openSession()
      if (!opened.ok) return opened
    }
    const first = await send(action, answer, input)
    if (first.ok || first.code !== 'UNAUTHENTICATED') return first
    dropToken()
    const opened = await openSession()
    return opened.ok ? send(action, answer, input) : opened
  }
}

/** Calls an action of residents that the whole app may need; others have a caller beside their feature. */
export const call = callerOf(residentActions)

/** Who sends a picture: browsers show the token, WeChat puts it into the folder of the resident. Signs in first where nobody is, or anew. */
export async function uploadSession({ renew = false }: { renew?: boolean } = {}): Promise<Result<Session>> {
  const kept = renew ? undefined : keptSession()
  if (kept) return success(kept)
  dropToken()
  return openSession()
}
