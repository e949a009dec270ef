import { success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { createOfficerInvites } from '../../store/officerInvites'

/** Invitations that are still good and that nobody has used, without their codes. */
export const listInvites: Handler<'officers.invites'> = async ({ now, store }) => {
  const asOf = now()
  const open = await store.part(createOfficerInvites).open(asOf)
  const invites = open.map(({ codeHash, createdAt, expiresAt, name, role, station }) => ({
    inviteId: codeHash,
    role,
    name,
    station,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString()
  }))
  return success({ invites, asOf: asOf.toISOString() })
}
