import { publicActions } from './served'

/**
 * How long anybody between us and the phone may keep the answer to a request.
 *
 * @param body a request in whatever state it came in
 * @returns undefined for what is the caller's own, and for what is no action
 */
export function cacheSecondsOf(body: unknown): number | undefined {
  const action: unknown = typeof body === 'object' && body !== null && 'action' in body ? body.action : undefined
  return typeof action === 'string' && Object.hasOwn(publicActions, action) ? publicActions[action]?.cacheSeconds : undefined
}
