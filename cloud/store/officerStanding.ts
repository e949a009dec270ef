import { type Kysely, sql } from 'kysely'
import type { Role } from '../../contract/session'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

/** What somebody's records say of their being an officer. */
export interface StandingRow {
  /** The role that whoever runs the database has put into the resident's record. */
  ownRole: Role | null
  officerId: string | null
  name: string
  station: string
  role: Role
  expiresAt: Date
  revoked: boolean
}

export function createOfficerStanding(db: Kysely<Tables>) {
  return {
    /** @returns one row, whoever it is; `officerId` is null without a session */
    async of(residentId: string): Promise<StandingRow> {
      const select = sql<StandingRow>`
        SELECT r.role AS "ownRole", o.officer_id AS "officerId", o.name, o.station, o.role, s.expires_at AS "expiresAt", o.revoked_at IS NOT NULL AS revoked
        FROM (SELECT ${residentId}::text AS resident_id) AS asked
        LEFT JOIN residents r USING (resident_id)
        LEFT JOIN officer_sessions s USING (resident_id)
        LEFT JOIN officers o ON o.officer_id = s.officer_id`
      return withRetry(async () => (await select.execute(db)).rows[0] as StandingRow)
    }
  }
}
