import { success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { createOfficers } from '../../store/officers'

/** Everybody who has or had an account, for admins. */
export const listOfficers: Handler<'officers.list'> = async ({ store }) => {
  const rows = await store.part(createOfficers).all()
  const officers = rows.map(({ created_at, name, officer_id, revoked_at, role, station }) => ({
    officerId: officer_id,
    name,
    station,
    role,
    createdAt: created_at.toISOString(),
    revokedAt: revoked_at?.toISOString() ?? null
  }))
  return success({ officers })
}
