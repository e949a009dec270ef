import { type Kysely, type Migration, sql } from 'kysely'

/** Daily figures made from attempts, and how often texts were opened. */
export const statistics: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  }
}

const statements: readonly string[] = []
