import { success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { standingOf } from '../../officers/officerOf'

/** Who is signed in here, and until when; null for a role that whoever runs the database has given. */
export const readMe: Handler<'officer.me'> = async ({ now, store }, { officer, residentId }) => {
  const standing = await standingOf(store, residentId, now())
  const { name, role, station } = officer
  return success({ name, station, role, expiresAt: (standing.officer && standing.expiresAt)?.toISOString() ?? null })
}
