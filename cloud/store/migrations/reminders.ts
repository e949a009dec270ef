import { type Kysely, type Migration, sql } from 'kysely'

/** Reminders of more than guides: `topic` is the id of a guide, which always begins with `guide-`, or `checkup`. */
export const reminders: Migration = {
  async up(db: Kysely<unknown>) {
    await sql.raw('ALTER TABLE reminders RENAME COLUMN guide_id TO topic').execute(db)
  }
}
