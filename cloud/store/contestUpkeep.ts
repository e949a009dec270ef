import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

const atOnce = 5_000

/** What is kept of people, with the columns a row is known by. */
const kept = {
  papers: { table: 'contest_papers', key: ['resident_id', 'contest_id', 'day'] },
  accounts: { table: 'contest_accounts', key: ['resident_id', 'contest_id', 'mark'] },
  marks: { table: 'contest_marks', key: ['contest_id', 'mark'] },
  entrants: { table: 'contest_entrants', key: ['resident_id', 'contest_id'] }
} as const

/** Made when first asked for, with `store.part`. */
export function createContestUpkeep(db: Kysely<Tables>) {
  return {
    /** Deletes what a contest keeps of people, some at a time. */
    async forget(what: keyof typeof kept, contestIds: readonly string[]): Promise<void> {
      if (contestIds.length === 0) return
      const { key, table } = kept[what]
      const columns = sql.join(key.map(name => sql.ref(name)))
      const remove = sql`
        DELETE FROM ${sql.table(table)} WHERE (${columns}) IN (
          SELECT ${columns} FROM ${sql.table(table)} WHERE contest_id = ANY(${[...contestIds]}::uuid[]) LIMIT ${atOnce}
        ) RETURNING 1`
      for (;;) if ((await withRetry(() => remove.execute(db))).rows.length < atOnce) return
    }
  }
}
