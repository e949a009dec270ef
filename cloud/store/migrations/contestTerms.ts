import { type Kysely, type Migration, sql } from 'kysely'

/** What is committed to of a contest besides its seed, and its standings as they were published. */
export const contestTerms: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  }
}

const statements: readonly string[] = [
  // Of contests from before nothing was made known, and nothing can be made up for it.
  `ALTER TABLE contests ADD COLUMN terms_hash text`,
  // Renewed in steps of several people; see store/contestStandings.ts.
  `CREATE TABLE contest_standings (
    contest_id uuid NOT NULL,
    community_id text NOT NULL,
    people bigint NOT NULL,
    passed bigint NOT NULL,
    PRIMARY KEY (contest_id, community_id)
  )`
]
