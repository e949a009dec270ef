import { type Kysely, sql } from 'kysely'
import type { ReportStatus } from '../../contract/reportReplies'
import type { ReportOwner } from '../reporting/reportContent'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

export interface FoundReport extends ReportOwner {
  status: ReportStatus
  note: string | null
  updatedAt: Date
}

export type Receipts = ReturnType<typeof createReceipts>

/** So many wrong codes in so many minutes, then none is looked up any more. */
const mostMisses = 10
const minutes = 10

export function createReceipts(db: Kysely<Tables>) {
  return {
    /**
     * Looks a receipt up and counts a miss, in one statement: those who ask for many at once get no further than one by one,
     * and a hit takes as long as a miss.
     *
     * @param hashes of the receipt, with every key
     * @param who hash of who asks
     * @returns undefined when there is none; `guessing` after too many misses, also for a right code
     */
    async find(hashes: readonly string[], who: string, now: Date): Promise<FoundReport | 'guessing' | undefined> {
      const since = new Date(now.getTime() - minutes * 60_000)
      const select = sql<{ before: number; residentId: string | null } & Omit<FoundReport, 'residentId'>>`
        WITH found AS (
          SELECT r.resident_id, r.id, r.status, r.note, r.updated_at FROM receipts
          JOIN reports r ON r.resident_id = receipts.resident_id AND r.id = receipts.report_id
          WHERE receipt_hash = ANY(${[...hashes]}::text[])
        ), guess AS (
          INSERT INTO receipt_guesses AS g (who_hash, since, misses)
          SELECT ${who}, ${now}::timestamptz, CASE WHEN EXISTS (SELECT FROM found) THEN 0 ELSE 1 END
          ON CONFLICT (who_hash) DO UPDATE SET
            misses = least(1000, excluded.misses + CASE WHEN g.since < ${since}::timestamptz THEN 0 ELSE g.misses END),
            since = CASE WHEN g.since < ${since}::timestamptz THEN excluded.since ELSE g.since END
          RETURNING misses
        )
        SELECT misses - CASE WHEN found.id IS NULL THEN 1 ELSE 0 END AS before,
          found.resident_id AS "residentId", found.id, found.status, found.note, found.updated_at AS "updatedAt"
        FROM guess LEFT JOIN found ON true LIMIT 1`
      const [row] = (await withRetry(() => select.execute(db))).rows
      if (row && row.before >= mostMisses) return 'guessing'
      return row?.residentId ? { ...row, residentId: row.residentId } : undefined
    },

    async forgetGuessesBefore(time: Date): Promise<void> {
      await withRetry(() => db.deleteFrom('receipt_guesses').where('since', '<', time).execute())
    }
  }
}
