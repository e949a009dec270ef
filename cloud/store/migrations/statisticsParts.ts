import { type Kysely, type Migration, sql } from 'kysely'

/**
 * What was judged, by part of the people; see store/statisticsParts.ts. Days that were closed before have nothing in them, which is less than
 * what was judged: no interval is made of them until they are made anew.
 */
export const statisticsParts: Migration = {
  async up(db: Kysely<unknown>) {
    for (const table of ['statistics_stage', 'statistics_sums']) await sql.raw(`ALTER TABLE ${table} ${columns}`).execute(db)
  }
}

const columns = ['scam_seen', 'hits', 'genuine_seen', 'false_alarms'].map(name => `ADD COLUMN ${name}_parts numeric NOT NULL DEFAULT 0`).join(', ')
