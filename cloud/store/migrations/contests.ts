import { type Kysely, type Migration, sql } from 'kysely'

/** Contests, their entries and prizes. */
export const contests: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  }
}

const statements: readonly string[] = []
