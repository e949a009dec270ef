import { type Kysely, type Selectable, sql } from 'kysely'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

export type LearningGeneration = Selectable<Tables['learning_generations']>

const kept = ['learning_groups', 'learning_items', 'learning_options', 'learning_weeks', 'learning_people'] as const

/** The generations of what people have learnt: which is read, which is being built, and how far each has come. */
export function createLearningGenerations(db: Kysely<Tables>) {
  return {
    async find(state: LearningGeneration['state']): Promise<LearningGeneration | undefined> {
      const select = db.selectFrom('learning_generations').selectAll().where('state', '=', state).orderBy('generation', 'desc').limit(1)
      return withRetry(() => select.executeTakeFirst())
    },

    /** @returns whether the work is the holder's, until that time */
    async take(holder: string, now: Date, until: Date): Promise<boolean> {
      const insert = sql`
        INSERT INTO learning_lease AS l (id, holder, until) VALUES (1, ${holder}::uuid, ${until}::timestamptz)
        ON CONFLICT (id) DO UPDATE SET holder = excluded.holder, until = excluded.until
        WHERE l.until < ${now}::timestamptz OR l.holder = excluded.holder RETURNING id`
      return withRetry(async () => (await insert.execute(db)).rows.length > 0)
    },

    async release(holder: string): Promise<void> {
      await withRetry(() => db.deleteFrom('learning_lease').where('holder', '=', holder).execute())
    },

    /** The next generation, empty; the one that is being built, where there is one. */
    async build(): Promise<void> {
      const insert = sql`
        INSERT INTO learning_generations (generation, state)
        SELECT max(generation) + 1, 'building' FROM learning_generations HAVING count(*) FILTER (WHERE state = 'building') = 0
        ON CONFLICT DO NOTHING`
      await withRetry(() => insert.execute(db))
    },

    /** What was built takes the place of what is read, all at once. */
    async flip(generation: number): Promise<void> {
      const update = sql`
        UPDATE learning_generations SET state = CASE WHEN generation = ${generation} THEN 'current' ELSE 'old' END
        WHERE state <> 'old' AND EXISTS (SELECT FROM learning_generations WHERE generation = ${generation} AND state = 'building')`
      await withRetry(() => update.execute(db))
    },

    /** How many attempts came on each day from one on, by the live counters; days without are not in it. */
    async attemptsByDay(from: string | undefined): Promise<Map<string, number>> {
      const select = sql<{ day: string; attempts: number }>`
        SELECT day, sum(attempts)::bigint AS attempts FROM quiz_counters WHERE day >= coalesce(${from ?? null}::date, '-infinity') GROUP BY day ORDER BY day`
      return withRetry(async () => new Map((await select.execute(db)).rows.map(({ attempts, day }) => [day, attempts])))
    },

    /** Deletes some rows of generations that nobody reads any more. @returns whether there may be more */
    async forgetOld(): Promise<boolean> {
      return withRetry(async () => {
        const [old] = await db.selectFrom('learning_generations').select('generation').where('state', '=', 'old').execute()
        if (!old) return false
        for (const table of kept) {
          const remove = sql`DELETE FROM ${sql.table(table)} WHERE ctid = ANY (ARRAY (SELECT ctid FROM ${sql.table(table)} WHERE generation = ${old.generation} LIMIT 20000))`
          if (((await remove.execute(db)).numAffectedRows ?? 0n) > 0n) return true
        }
        await db.deleteFrom('learning_generations').where('generation', '=', old.generation).execute()
        return true
      })
    }
  }
}
