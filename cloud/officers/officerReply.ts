import type { Officer } from '../../contract/officer'
import type { OfficerRow } from '../store/officers'

/** An account as admins see it: never anything of its passphrase. */
export const officerReply = (row: OfficerRow, sessions: number): Officer => ({
  officerId: row.officer_id,
  name: row.name,
  station: row.station,
  role: row.role,
  createdAt: row.created_at.toISOString(),
  revokedAt: row.revoked_at?.toISOString() ?? null,
  revokeReason: row.revoke_reason,
  sessions: row.revoked_at ? 0 : sessions
})
