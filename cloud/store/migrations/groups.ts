import { type Kysely, type Migration, sql } from 'kysely'

/** Groups that learn together. */
export const groups: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  }
}

const statements: readonly string[] = []
