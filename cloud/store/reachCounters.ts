import { type Kysely, sql } from 'kysely'
import type { ReachRequest } from '../../contract/reach'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

const slots = 16

/** How often texts were opened. Made when first asked for, with `store.part`. */
export function createReachCounters(db: Kysely<Tables>) {
  return {
    /**
     * Counts what a phone tells, all in one statement and once for each batch; what is not published counts nowhere.
     *
     * @param lessons the ids of lessons there are: they are part of the app
     */
    async count({ batchId, items }: ReachRequest, lessons: readonly string[], now: Date): Promise<void> {
      const slot = Math.floor(Math.random() * slots)
      const insert = sql`
        WITH batch AS (
          INSERT INTO reach_batches (batch_id, received_at) VALUES (${batchId}::uuid, ${now}::timestamptz) ON CONFLICT DO NOTHING RETURNING batch_id
        ), told AS (
          SELECT type, id, sum(count)::bigint AS opened FROM batch, jsonb_to_recordset(${JSON.stringify(items)}::jsonb) AS i (type text, id text, count int)
          GROUP BY type, id
        )
        INSERT INTO reach_counters AS c (type, id, day, slot, opened)
        SELECT type, id, (${now}::timestamptz AT TIME ZONE 'Asia/Shanghai')::date, ${slot}::smallint, opened FROM told
        WHERE type = 'lesson' AND id = ANY (${[...lessons]}::text[])
          OR EXISTS (SELECT FROM publications p WHERE p.type = told.type AND p.id = told.id AND p.state = 'published')
        ORDER BY type, id
        ON CONFLICT (type, day, id, slot) DO UPDATE SET opened = c.opened + excluded.opened`
      await withRetry(() => insert.execute(db))
    },

    async forgetBefore(time: Date): Promise<void> {
      await withRetry(() => db.deleteFrom('reach_batches').where('received_at', '<', time).execute())
    }
  }
}
