import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

/** Made when first asked for, with `store.part`. */
export function createVoicesUpkeep(db: Kysely<Tables>) {
  return {
    /** Deletes feedback in which nothing has happened since a time. */
    async forgetFeedbackBefore(time: Date): Promise<void> {
      const remove = sql`DELETE FROM feedback WHERE updated_at < ${time}::timestamptz`
      await withRetry(() => remove.execute(db))
    },

    /** Deletes stories that were not taken, or taken back, before a time. */
    async forgetStoriesBefore(time: Date): Promise<void> {
      const remove = sql`DELETE FROM stories WHERE state IN ('rejected', 'withdrawn') AND updated_at < ${time}::timestamptz`
      await withRetry(() => remove.execute(db))
    }
  }
}
