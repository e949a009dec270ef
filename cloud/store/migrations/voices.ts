import { type Kysely, type Migration, sql } from 'kysely'

/** Feedback, surveys and residents' own stories. */
export const voices: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  }
}

const statements: readonly string[] = []
