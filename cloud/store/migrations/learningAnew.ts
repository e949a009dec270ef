import { type Kysely, type Migration, sql } from 'kysely'

/** How well people do elsewhere is counted otherwise since, and whole answers are kept: the numbers that there are get made anew by the next night. */
export const learningAnew: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  }
}

const statements: readonly string[] = [
  // Beside what is read, as rebuilding does; where nothing was counted yet there is nothing to make anew.
  `INSERT INTO learning_generations (generation, state)
    SELECT max(generation) + 1, 'building' FROM learning_generations
    HAVING count(*) FILTER (WHERE upto IS NOT NULL) > 0 AND count(*) FILTER (WHERE state = 'building') = 0`
]
