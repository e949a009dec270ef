import { type Kysely, type Migration, sql } from 'kysely'

/** Feedback, surveys and residents' own stories. */
export const voices: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  }
}

const statements = [
  // `ref` names it to officers without saying whose it is.
  `CREATE TABLE feedback (
    resident_id text NOT NULL,
    id uuid NOT NULL,
    ref uuid NOT NULL,
    kind text NOT NULL,
    text text NOT NULL,
    page text,
    question_id text,
    case_id text,
    lesson_id text,
    alert_id text,
    community_id text,
    wants_reply boolean NOT NULL,
    state text NOT NULL,
    version integer NOT NULL,
    reply text,
    officer_name text,
    received_at timestamptz(3) NOT NULL,
    updated_at timestamptz(3) NOT NULL,
    PRIMARY KEY (resident_id, id)
  )`,
  `CREATE INDEX feedback_listed ON feedback (received_at DESC, ref DESC)`,
  `CREATE INDEX feedback_named ON feedback (ref)`,
  `CREATE INDEX feedback_waiting ON feedback (received_at) WHERE state = 'new'`,
  `CREATE INDEX feedback_questions ON feedback (question_id, received_at) WHERE question_id IS NOT NULL`,
  `CREATE INDEX feedback_old ON feedback (updated_at)`,
  `CREATE TABLE changes (
    id uuid PRIMARY KEY,
    state text NOT NULL,
    title text NOT NULL,
    what_was_said text NOT NULL,
    what_changed text NOT NULL,
    feedback_refs uuid[] NOT NULL,
    drafted_by text NOT NULL,
    drafted_name text NOT NULL,
    approved_name text,
    reason text,
    published_at timestamptz(3),
    changed_at timestamptz(3) NOT NULL
  )`,
  `CREATE INDEX changes_listed ON changes (published_at DESC) WHERE state = 'published'`,
  // Who has answered: a keyed hash for each survey, and no time. answer_hash knows the same answers when they come once more.
  `CREATE TABLE survey_takers (
    survey_id text NOT NULL,
    who_hash text NOT NULL,
    answer_hash text NOT NULL,
    PRIMARY KEY (survey_id, who_hash)
  )`,
  // What was answered: the id is made here, the day is the finest time, and of an anonymous survey there is no resident.
  `CREATE TABLE survey_answers (
    survey_id text NOT NULL,
    id uuid NOT NULL,
    resident_id text,
    version integer NOT NULL,
    day date NOT NULL,
    answers jsonb NOT NULL,
    PRIMARY KEY (survey_id, id)
  )`,
  `CREATE INDEX survey_answers_mine ON survey_answers (resident_id) WHERE resident_id IS NOT NULL`,
  `CREATE TABLE stories (
    resident_id text NOT NULL,
    id uuid NOT NULL,
    ref uuid NOT NULL,
    kind text,
    title text NOT NULL,
    text text NOT NULL,
    byline text,
    community_id text,
    state text NOT NULL,
    version integer NOT NULL,
    reason text,
    officer_name text,
    received_at timestamptz(3) NOT NULL,
    updated_at timestamptz(3) NOT NULL,
    published_at timestamptz(3),
    PRIMARY KEY (resident_id, id)
  )`,
  `CREATE INDEX stories_shown ON stories (published_at DESC) WHERE state = 'published'`,
  `CREATE INDEX stories_listed ON stories (received_at DESC, ref DESC)`,
  `CREATE INDEX stories_named ON stories (ref)`,
  `CREATE INDEX stories_old ON stories (updated_at) WHERE state IN ('rejected', 'withdrawn')`
]
