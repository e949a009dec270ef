import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

export interface HandledRow {
  communityId: string
  received: number
  due: number
  inTime: number
}

/** Made when first asked for, with `store.part`. */
export function createAssessment(db: Kysely<Tables>) {
  return {
    /**
     * Reports that came in within a time, by the community they are of: `due` those that were decided or are a day old, `inTime` those
     * that were first decided within a day. What was withdrawn is none of them, as in the statistics.
     */
    async handled(from: Date, to: Date, now: Date): Promise<HandledRow[]> {
      const select = sql<HandledRow>`
        SELECT "communityId", count(*) AS received,
          count(*) FILTER (WHERE decided IS NOT NULL OR received_at <= ${now}::timestamptz - interval '24 hours') AS due,
          count(*) FILTER (WHERE decided <= received_at + interval '24 hours') AS "inTime"
        FROM (
          SELECT r.community_id AS "communityId", r.received_at, (
            SELECT min(s.at) FROM report_steps s WHERE s.resident_id = r.resident_id AND s.report_id = r.id AND s.step = 'decided') AS decided
          FROM reports r WHERE r.community_id IS NOT NULL AND r.status <> 'withdrawn' AND r.received_at >= ${from}::timestamptz AND r.received_at < ${to}::timestamptz
        ) report GROUP BY "communityId"`
      return withRetry(async () => (await select.execute(db)).rows)
    }
  }
}
