import { type Kysely, type Migration, sql } from 'kysely'

/** What all officers did, by time, for the page that shows it. */
export const desk: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  }
}

const statements = ['CREATE INDEX audit_log_time ON audit_log (at, officer, seq)']
