import { type Kysely, type Migration, sql } from 'kysely'

/** Guides sent to relatives, reminders to check again, and the places that officers visit. */
export const fieldwork: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  }
}

const statements = [
  // Keyed by the secret of the link, as receipts are: whoever opens it is not who sent it. resident_id: who sent it.
  `CREATE TABLE family_invites (
    invite_id uuid PRIMARY KEY,
    resident_id text NOT NULL,
    guide_id text NOT NULL,
    state text NOT NULL,
    created_at timestamptz(3) NOT NULL,
    expires_at timestamptz(3) NOT NULL,
    changed_at timestamptz(3) NOT NULL
  )`,
  `CREATE INDEX family_invites_mine ON family_invites (resident_id, created_at DESC)`,
  `CREATE INDEX family_invites_old ON family_invites (changed_at)`,
  // resident_id: who answered, the first and only one. The progress is theirs, so it stands with them; null unless they agreed.
  `CREATE TABLE family_answers (
    invite_id uuid PRIMARY KEY,
    resident_id text NOT NULL,
    seq integer,
    done smallint,
    total smallint,
    finished boolean,
    progress_at timestamptz(3),
    created_at timestamptz(3) NOT NULL
  )`,
  `CREATE INDEX family_answers_mine ON family_answers (resident_id)`,
  `CREATE TABLE reminders (
    resident_id text NOT NULL,
    guide_id text NOT NULL,
    state text NOT NULL,
    sealed_openid text,
    tries smallint NOT NULL,
    due_at timestamptz NOT NULL,
    created_at timestamptz(3) NOT NULL,
    sent_at timestamptz,
    PRIMARY KEY (resident_id, guide_id)
  )`,
  `CREATE INDEX reminders_queued ON reminders (due_at) WHERE state = 'queued'`,
  // planned_on with planned_at: the day set by hand, good until a later mark. A removed place keeps its row for a while, so that
  // what a phone sends late does not bring it back.
  `CREATE TABLE visits (
    id uuid PRIMARY KEY,
    station text NOT NULL,
    kind text NOT NULL,
    label text NOT NULL,
    community_id text NOT NULL,
    count integer NOT NULL,
    planned_on date,
    planned_at timestamptz(3) NOT NULL,
    created_at timestamptz(3) NOT NULL,
    removed_at timestamptz(3)
  )`,
  `CREATE INDEX visits_listed ON visits (station, created_at, id) WHERE removed_at IS NULL`,
  `CREATE INDEX visits_removed ON visits (removed_at) WHERE removed_at IS NOT NULL`,
  // A mark taken back keeps its row too: sent once more, it stays taken back.
  `CREATE TABLE visit_marks (
    visit_id uuid NOT NULL,
    id uuid NOT NULL,
    result text NOT NULL,
    met integer NOT NULL,
    visited_on date NOT NULL,
    revisit_on date,
    officer text NOT NULL,
    officer_name text NOT NULL,
    at timestamptz(3) NOT NULL,
    undone_at timestamptz(3),
    PRIMARY KEY (visit_id, id)
  )`
]
