import { type Kysely, type Migration, sql } from 'kysely'

/** Matters from their first sign to their result, and pushes to communities. */
export const loops: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  }
}

const statements: readonly string[] = []
