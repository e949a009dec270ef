import { type Kysely, type Migration, sql } from 'kysely'

/** Residents, their papers and attempts, and the counters of the day. */
export const quiz: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  }
}

const statements = [
  `CREATE TABLE residents (
    resident_id text PRIMARY KEY,
    role text NOT NULL DEFAULT 'resident',
    audience text,
    community_id text,
    created_at timestamptz NOT NULL,
    seen_at timestamptz NOT NULL
  )`,
  `CREATE TABLE papers (
    resident_id text NOT NULL,
    id uuid NOT NULL,
    mode text NOT NULL,
    question_ids text[] NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (resident_id, id)
  )`,
  `CREATE INDEX papers_expires_at ON papers (expires_at)`,
  // A practice row of 2 to 4 KB is not worth compressing on every insert.
  // The second key lets one paper have one attempt only; practice has no paper, and nulls never collide.
  `CREATE TABLE attempts (
    resident_id text NOT NULL,
    id uuid NOT NULL,
    mode text NOT NULL,
    paper_id uuid,
    started_at timestamptz NOT NULL,
    finished_at timestamptz NOT NULL,
    received_at timestamptz NOT NULL,
    right_count integer NOT NULL,
    total integer NOT NULL,
    answered integer NOT NULL,
    scam_seen integer NOT NULL,
    hits integer NOT NULL,
    genuine_seen integer NOT NULL,
    false_alarms integer NOT NULL,
    answers jsonb NOT NULL,
    reply text NOT NULL,
    PRIMARY KEY (resident_id, id),
    UNIQUE (resident_id, paper_id)
  ) WITH (toast_tuple_target = 4096)`,
  // Sixteen slots a day and mode spread the hot row; half-empty pages let its updates stay on the page.
  `CREATE TABLE quiz_counters (
    day date NOT NULL,
    slot smallint NOT NULL,
    mode text NOT NULL,
    attempts bigint NOT NULL,
    answered bigint NOT NULL,
    right_count bigint NOT NULL,
    scam_seen bigint NOT NULL,
    hits bigint NOT NULL,
    genuine_seen bigint NOT NULL,
    false_alarms bigint NOT NULL,
    PRIMARY KEY (day, slot, mode)
  ) WITH (fillfactor = 30)`
]
