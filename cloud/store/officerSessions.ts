import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

/** Which residents' records are officers' for some hours. */
export function createOfficerSessions(db: Kysely<Tables>) {
  return {
    /** In the place of the session that the record may have had. */
    async start(residentId: string, officerId: string, now: Date, expiresAt: Date): Promise<void> {
      const session = { officer_id: officerId, started_at: now, expires_at: expiresAt }
      const insert = db.insertInto('officer_sessions').values({ resident_id: residentId, ...session })
      await withRetry(() => insert.onConflict(conflict => conflict.column('resident_id').doUpdateSet(session)).execute())
    },

    async end(residentId: string): Promise<void> {
      await withRetry(() => db.deleteFrom('officer_sessions').where('resident_id', '=', residentId).execute())
    },

    /** On all phones and computers. @returns how many there were */
    async endAll(officerId: string): Promise<number> {
      const remove = db.deleteFrom('officer_sessions').where('officer_id', '=', officerId)
      return withRetry(async () => Number((await remove.executeTakeFirst()).numDeletedRows))
    },

    /** On all but this one. */
    async endOthers(officerId: string, residentId: string): Promise<void> {
      await withRetry(() => db.deleteFrom('officer_sessions').where('officer_id', '=', officerId).where('resident_id', '!=', residentId).execute())
    },

    /** How many phones and computers each account is signed in on now. */
    async counts(now: Date): Promise<Map<string, number>> {
      const select = db.selectFrom('officer_sessions').select(['officer_id', sql<number>`count(*)`.as('count')]).where('expires_at', '>', now)
      const rows = await withRetry(() => select.groupBy('officer_id').execute())
      return new Map(rows.map(({ count, officer_id }) => [officer_id, count]))
    },

    async forgetExpiredBefore(time: Date): Promise<void> {
      await withRetry(() => db.deleteFrom('officer_sessions').where('expires_at', '<', time).execute())
    }
  }
}
