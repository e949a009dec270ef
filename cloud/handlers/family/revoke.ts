import { success } from '../../../contract/result'
import { unknownInvite } from '../../family/unknownInvite'
import type { Handler } from '../../handler'
import { createFamily } from '../../store/family'

/** Ends a link, from either side and at once; doing it again changes nothing. */
export const revokeFamily: Handler<'family.revoke'> = async ({ now, store }, { residentId }, { inviteId }) =>
  (await store.part(createFamily).revoke(inviteId.toLowerCase(), residentId, now())) ? success({}) : unknownInvite
