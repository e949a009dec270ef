import { type Kysely, type Migration, sql } from 'kysely'

/** Groups that learn together. */
export const groups: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  }
}

const statements: readonly string[] = [
  // resident_id: of whoever opened it. The code is made anew from the group's id and code_version; only its hash is kept.
  `CREATE TABLE groups (
    resident_id text NOT NULL,
    group_id uuid NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    code_version integer NOT NULL,
    opened_at timestamptz(3) NOT NULL,
    PRIMARY KEY (resident_id, group_id)
  )`,
  `CREATE TABLE group_codes (code_hash text PRIMARY KEY, owner_id text NOT NULL, group_id uuid NOT NULL)`,
  `CREATE INDEX group_codes_group ON group_codes (owner_id, group_id)`,
  `CREATE TABLE group_members (
    resident_id text NOT NULL,
    group_id uuid NOT NULL,
    owner_id text NOT NULL,
    joined_at timestamptz(3) NOT NULL,
    PRIMARY KEY (resident_id, group_id)
  )`,
  `CREATE INDEX group_members_group ON group_members (owner_id, group_id, joined_at)`,
  // What a group saw in a week, as it was shown: it is not made again, so that who leaves cannot be found by subtracting.
  `CREATE TABLE group_weeks (
    owner_id text NOT NULL,
    group_id uuid NOT NULL,
    week date NOT NULL,
    numbers jsonb,
    PRIMARY KEY (owner_id, group_id, week)
  )`
]
