import * as v from 'valibot'
import type { Access } from '../contract/actions'
import { contractVersion } from '../contract/request'
import { type Failure, failure, type Result } from '../contract/result'
import { type Caller, callerOf, type Credentials, originOf } from './caller'
import type { Dependencies } from './dependencies'
import { fieldsOf } from './fieldsOf'
import { standingOf } from './officers/officerOf'
import { type Served, servedAs } from './served'
import { DatabaseUnavailable } from './store/withRetry'

/**
 * Answers one request, whichever way it came: parse → identify → authorise → validate → handle → validate the reply.
 * Never throws: a database that is away is UNAVAILABLE, a bug is logged and becomes SERVER_ERROR without its details.
 *
 * @param body `{ action, contract, input }`; WeChat adds fields of its own, which are ignored
 */
export async function dispatch(dependencies: Dependencies, body: unknown, credentials: Credentials): Promise<Result<unknown>> {
  let name: string | undefined
  try {
    const request = await parse(body)
    if (!request.ok) return request
    name = request.value.name
    // What others may keep is answered as to nobody: an answer made for one person must not come to the next.
    const shared = request.value.served.action.cacheSeconds !== undefined
    const caller = shared ? undefined : callerOf(credentials, dependencies.identity, dependencies.now())
    return await run(dependencies, request.value, caller, originOf(credentials, caller))
  } catch (error) {
    const unavailable = error instanceof DatabaseUnavailable
    dependencies.log.error({ err: unavailable ? error.cause : error, action: name }, unavailable ? 'database unavailable' : 'action failed')
    return failure(unavailable ? 'UNAVAILABLE' : 'SERVER_ERROR')
  }
}

interface Request {
  name: string
  served: Served
  input: unknown
}

async function parse(body: unknown): Promise<Result<Request>> {
  if (typeof body !== 'object' || body === null) return failure('INVALID_INPUT', undefined, ['action', 'contract', 'input'])
  const { action, contract, input } = body as Record<string, unknown>
  if (typeof action !== 'string') return failure('INVALID_INPUT', undefined, ['action'])
  const served = await servedAs(action)
  if (!served) return failure('NOT_FOUND', '没有这项功能，请把小程序更新后再试。')
  if (!isSupported(contract)) return failure('INVALID_INPUT', '版本对不上，请把小程序更新后再试。', ['contract'])
  return { ok: true, value: { name: action, served, input } }
}

const isSupported = (contract: unknown) =>
  typeof contract === 'number' && Number.isInteger(contract) && contract >= 1 && contract <= contractVersion

async function run(dependencies: Dependencies, { input: rawInput, name, served }: Request, caller: Caller | undefined, origin: string): Promise<Result<unknown>> {
  const { action, handle, writeDown } = served
  const refusal = await authorise(dependencies, action.access, caller)
  if (refusal) return refusal
  // A list without items would pass for an object without fields.
  if (Array.isArray(rawInput)) return failure('INVALID_INPUT', undefined, ['input'])
  const input = v.safeParse(action.input, rawInput)
  if (!input.success) return failure('INVALID_INPUT', undefined, fieldsOf(input.issues))

  // What cannot be written down is not done.
  if (caller?.officer) await writeDown?.(dependencies, caller.officer.officerId, name, input.output)
  const result = await handle(dependencies, caller, input.output, origin)
  if (!result.ok || v.is(action.output, result.value)) return result
  throw new Error(`the reply of ${name} breaks the contract`)
}

/** Finds out where it matters which officer the caller is. @returns undefined when the caller may go on */
async function authorise({ now, store }: Dependencies, access: Access, caller: Caller | undefined): Promise<Failure | undefined> {
  if (access === 'anyone') return undefined
  if (!caller) return failure('UNAUTHENTICATED')
  if (access === 'resident') return undefined
  const standing = await standingOf(store, caller.residentId, now())
  if (!standing.officer) return standing.refusal ?? failure('FORBIDDEN')
  caller.officer = standing.officer
  return access.includes(standing.officer.role) ? undefined : failure('FORBIDDEN')
}
