import { type Kysely, type Migration, sql } from 'kysely'

/** Officers' own practice, and the numbers of questions. */
export const learning: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  }
}

const statements: readonly string[] = []
