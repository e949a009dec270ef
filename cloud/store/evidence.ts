import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

export interface NewEvidence {
  residentId: string
  id: string
  storedAs: string
  bytes: number
  width: number
  height: number
  keyId: string
  createdAt: Date
}

export type Evidence = ReturnType<typeof createEvidence>

/** Pictures of one resident that belong to no report yet. */
const mostLoose = 60

export function createEvidence(db: Kysely<Tables>) {
  return {
    /** @returns false when the resident has too many that belong to no report */
    async add({ bytes, createdAt, height, id, keyId, residentId, storedAs, width }: NewEvidence): Promise<boolean> {
      const insert = sql<{ id: string }>`
        INSERT INTO evidence (resident_id, id, stored_as, bytes, width, height, key_id, created_at)
        SELECT ${residentId}, ${id}::uuid, ${storedAs}, ${bytes}::integer, ${width}::integer, ${height}::integer, ${keyId}, ${createdAt}::timestamptz
        WHERE (SELECT count(*) FROM evidence WHERE resident_id = ${residentId} AND report_id IS NULL) < ${mostLoose}::integer
        ON CONFLICT (resident_id, id) DO UPDATE SET bytes = excluded.bytes
        RETURNING id`
      return withRetry(async () => (await insert.execute(db)).rows.length > 0)
    },

    /** Deletes the rows of pictures that were sent along with nothing; their files are named for removal. */
    async dropLooseBefore(time: Date, now: Date): Promise<number> {
      const drop = sql`
        WITH dropped AS (DELETE FROM evidence WHERE report_id IS NULL AND created_at < ${time}::timestamptz RETURNING stored_as)
        INSERT INTO evidence_removals (stored_as, since) SELECT stored_as, ${now}::timestamptz FROM dropped
        ON CONFLICT DO NOTHING`
      return withRetry(async () => Number((await drop.execute(db)).numAffectedRows ?? 0))
    },

    /** Where the storage has put the file; for removal when the row has been deleted meanwhile. */
    async moved(residentId: string, id: string, storedAs: string, now: Date): Promise<void> {
      const update = sql`
        WITH placed AS (UPDATE evidence SET stored_as = ${storedAs} WHERE resident_id = ${residentId} AND id = ${id}::uuid RETURNING id)
        INSERT INTO evidence_removals (stored_as, since) SELECT ${storedAs}, ${now}::timestamptz WHERE NOT EXISTS (SELECT FROM placed)
        ON CONFLICT DO NOTHING`
      await withRetry(() => update.execute(db))
    },

    /** Files to remove, the longest waiting first; those removed once come again when they have `settled`. */
    async removals(settled: Date, limit: number): Promise<{ storedAs: string; since: Date }[]> {
      const select = sql<{ storedAs: string; since: Date }>`
        SELECT stored_as AS "storedAs", since FROM evidence_removals WHERE NOT removed OR since < ${settled}::timestamptz
        ORDER BY since LIMIT ${limit}`
      return withRetry(async () => (await select.execute(db)).rows)
    },

    /** Has been removed; and needs to be no more after it has `settled`. */
    async removed(storedAs: string, settled: Date): Promise<void> {
      const named = sql`stored_as = ${storedAs}`
      const forget = sql`DELETE FROM evidence_removals WHERE ${named} AND since < ${settled}::timestamptz`
      const mark = sql`UPDATE evidence_removals SET removed = true WHERE ${named}`
      await withRetry(() => forget.execute(db))
      await withRetry(() => mark.execute(db))
    }
  }
}
