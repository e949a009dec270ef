import { type Kysely, type Selectable, sql } from 'kysely'
import type { Measured, StatisticsTables } from './statisticsTables'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

export type PushRow = Selectable<StatisticsTables['pushes']>

/** As many as a page shows. */
const most = 100

export function createStatisticsPushes(db: Kysely<Tables>) {
  return {
    /** Keeps a push. @returns the one with this id, which may have been kept before */
    async keep(row: Omit<PushRow, 'measured_before' | 'measured_after'>, before: Measured): Promise<PushRow> {
      return withRetry(async () => {
        const insert = db.insertInto('pushes').values({ ...row, measured_before: JSON.stringify(before), measured_after: null })
        await insert.onConflict(conflict => conflict.column('push_id').doNothing()).execute()
        return db.selectFrom('pushes').selectAll().where('push_id', '=', row.push_id).executeTakeFirstOrThrow()
      })
    },

    async find(pushId: string): Promise<PushRow | undefined> {
      return withRetry(() => db.selectFrom('pushes').selectAll().where('push_id', '=', pushId).executeTakeFirst())
    },

    /** The newest first, but for those of others' communities. */
    async list(others: readonly string[]): Promise<PushRow[]> {
      const select = db.selectFrom('pushes').selectAll().where(sql<boolean>`community_id <> ALL (${[...others]}::text[])`)
      return withRetry(() => select.orderBy('sent_at', 'desc').orderBy('push_id').limit(most).execute())
    },

    /** Keeps what was measured; the first measurement stands. */
    async measured(pushId: string, after: Measured): Promise<void> {
      const update = db.updateTable('pushes').set({ measured_after: JSON.stringify(after) }).where('push_id', '=', pushId).where('measured_after', 'is', null)
      await withRetry(() => update.execute())
    }
  }
}
