import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

interface Numbers {
  /** The table of the generations: each has a number and a state. */
  generations: 'statistics_generations' | 'learning_generations'
  /** The one row of who is at work. */
  lease: 'statistics_lease' | 'learning_lease'
  /** What is kept by generation. */
  kept: readonly (keyof Tables)[]
}

/** What all numbers that are made in generations have alike: one at a time makes them, and a new one takes the place of the old at once. */
export function generationsOf(db: Kysely<Tables>, { kept, ...names }: Numbers) {
  const [generations, lease] = [sql.table(names.generations), sql.table(names.lease)]
  return {
    /** @returns whether the work is the holder's, until that time */
    async take(holder: string, now: Date, until: Date): Promise<boolean> {
      const insert = sql`
        INSERT INTO ${lease} AS l (id, holder, until) VALUES (1, ${holder}::uuid, ${until}::timestamptz)
        ON CONFLICT (id) DO UPDATE SET holder = excluded.holder, until = excluded.until
        WHERE l.until < ${now}::timestamptz OR l.holder = excluded.holder RETURNING id`
      return withRetry(async () => (await insert.execute(db)).rows.length > 0)
    },

    async release(holder: string): Promise<void> {
      await withRetry(() => sql`DELETE FROM ${lease} WHERE holder = ${holder}::uuid`.execute(db))
    },

    /** The next generation, empty; the one that is being built, where there is one. */
    async build(): Promise<void> {
      const insert = sql`
        INSERT INTO ${generations} (generation, state)
        SELECT max(generation) + 1, 'building' FROM ${generations} HAVING count(*) FILTER (WHERE state = 'building') = 0
        ON CONFLICT DO NOTHING`
      await withRetry(() => insert.execute(db))
    },

    /** What was built takes the place of what is read, all at once. */
    async flip(generation: number): Promise<void> {
      const update = sql`
        UPDATE ${generations} SET state = CASE WHEN generation = ${generation} THEN 'current' ELSE 'old' END
        WHERE state <> 'old' AND EXISTS (SELECT FROM ${generations} WHERE generation = ${generation} AND state = 'building')`
      await withRetry(() => update.execute(db))
    },

    /** Deletes some rows of generations that nobody reads any more. @returns whether there may be more */
    async forgetOld(): Promise<boolean> {
      return withRetry(async () => {
        const [old] = (await sql<{ generation: number }>`SELECT generation FROM ${generations} WHERE state = 'old'`.execute(db)).rows
        if (!old) return false
        for (const table of kept) {
          const remove = sql`DELETE FROM ${sql.table(table)} WHERE ctid = ANY (ARRAY (SELECT ctid FROM ${sql.table(table)} WHERE generation = ${old.generation} LIMIT 20000))`
          if (((await remove.execute(db)).numAffectedRows ?? 0n) > 0n) return true
        }
        await sql`DELETE FROM ${generations} WHERE generation = ${old.generation}`.execute(db)
        return true
      })
    }
  }
}

export type GenerationsOf = ReturnType<typeof generationsOf>
