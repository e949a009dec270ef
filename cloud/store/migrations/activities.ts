import { type Kysely, type Migration, sql } from 'kysely'

/** 宣传活动 and the briefs made of them. */
export const activities: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  }
}

const statements: readonly string[] = []
