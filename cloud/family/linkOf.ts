import type { FamilyLink } from '../../contract/registrationReplies'
import type { LinkRow } from '../store/listFamily'

/** A link as either side sees it: it says nothing of who the other is. */
export function linkOf({ createdAt, done, expiresAt, finished, guideId, inviteId, progressAt, state, total }: LinkRow, now: Date): FamilyLink {
  const told = state === 'agreed' && progressAt !== null
  return {
    inviteId,
    guideId,
    state: state === 'sent' && expiresAt <= now ? 'expired' : state,
    progress: told ? { done: done ?? 0, total: total ?? 0, finished: finished ?? false, updatedAt: progressAt.toISOString() } : null,
    createdAt: createdAt.toISOString()
  }
}
