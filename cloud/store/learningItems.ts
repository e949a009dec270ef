import { type Kysely, type Selectable, sql } from 'kysely'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

export type ItemRow = Omit<Selectable<Tables['learning_items']>, 'generation'>
export type OptionRow = Omit<Selectable<Tables['learning_options']>, 'generation'>

/** The numbers of questions, as the last roll-up has them. */
export function createLearningItems(db: Kysely<Tables>) {
  return {
    /** @param questionId one of them; without it all of the pool */
    async read(pool: string, questionId?: string): Promise<{ items: ItemRow[]; options: OptionRow[] }> {
      const of = sql`
        JOIN learning_generations l ON l.generation = t.generation AND l.state = 'current'
        WHERE t.pool = ${pool} ${questionId === undefined ? sql`` : sql`AND t.question_id = ${questionId}`}`
      return withRetry(async () => ({
        items: (await sql<ItemRow>`SELECT t.* FROM learning_items t ${of}`.execute(db)).rows,
        options: (await sql<OptionRow>`SELECT t.* FROM learning_options t ${of}`.execute(db)).rows
      }))
    }
  }
}
