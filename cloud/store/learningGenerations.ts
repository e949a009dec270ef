import { type Kysely, type Selectable, sql } from 'kysely'
import { generationsOf } from './generationsOf'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

export type LearningGeneration = Selectable<Tables['learning_generations']>

const kept = ['learning_groups', 'learning_items', 'learning_options', 'learning_weeks', 'learning_people'] as const

/** The generations of what people have learnt: which is read, which is being built, and how far each has come. */
export function createLearningGenerations(db: Kysely<Tables>) {
  return {
    ...generationsOf(db, { generations: 'learning_generations', lease: 'learning_lease', kept }),

    async find(state: LearningGeneration['state']): Promise<LearningGeneration | undefined> {
      const select = db.selectFrom('learning_generations').selectAll().where('state', '=', state).orderBy('generation', 'desc').limit(1)
      return withRetry(() => select.executeTakeFirst())
    },

    /** How many attempts came on each day from one on, by the live counters; days without are not in it. */
    async attemptsByDay(from: string | undefined): Promise<Map<string, number>> {
      const select = sql<{ day: string; attempts: number }>`
        SELECT day, sum(attempts)::bigint AS attempts FROM quiz_counters WHERE day >= coalesce(${from ?? null}::date, '-infinity') GROUP BY day ORDER BY day`
      return withRetry(async () => new Map((await select.execute(db)).rows.map(({ attempts, day }) => [day, attempts])))
    }
  }
}
