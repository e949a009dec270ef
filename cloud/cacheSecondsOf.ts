import { servedAs } from './served'

/**
 * How long anybody between us and the phone may keep the answer to a request.
 *
 * @param body a request in whatever state it came in
 * @returns undefined for what is the caller's own, and for what is no action
 */
export async function cacheSecondsOf(body: unknown): Promise<number | undefined> {
  const action: unknown = typeof body === 'object' && body !== null && 'action' in body ? body.action : undefined
  return typeof action === 'string' ? (await servedAs(action))?.action.cacheSeconds : undefined
}
