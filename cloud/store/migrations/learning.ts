import { type Kysely, type Migration, sql } from 'kysely'

/** Officers' own practice, and the numbers of questions. */
export const learning: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  }
}

/** Judging answers: what the whole group gave, and the sums of squares and products of its people, for the intervals. */
const told = `
    people bigint NOT NULL,
    scam_seen bigint NOT NULL,
    hits bigint NOT NULL,
    genuine_seen bigint NOT NULL,
    false_alarms bigint NOT NULL,
    seen_seen bigint NOT NULL,
    hits_seen bigint NOT NULL,
    hits_hits bigint NOT NULL,
    genuine_genuine bigint NOT NULL,
    alarms_genuine bigint NOT NULL,
    alarms_alarms bigint NOT NULL,
    seen_genuine bigint NOT NULL,
    seen_alarms bigint NOT NULL,
    hits_genuine bigint NOT NULL,
    hits_alarms bigint NOT NULL`

const statements: readonly string[] = [
  // state: current, building or old. upto: attempts received before it are counted. made_at: as of when the groups can be read;
  // made_key: another one each time they are made.
  `CREATE TABLE learning_generations (
    generation integer PRIMARY KEY,
    state text NOT NULL,
    upto timestamptz(3),
    made_at timestamptz(3),
    made_key uuid,
    people bigint NOT NULL DEFAULT 0
  )`,
  `INSERT INTO learning_generations (generation, state) VALUES (1, 'current')`,
  // One at a time makes them.
  `CREATE TABLE learning_lease (id smallint PRIMARY KEY, holder uuid NOT NULL, until timestamptz(3) NOT NULL)`,
  // Whoever has done a checkup: the day of the first, and where they were at the latest.
  `CREATE TABLE learning_people (
    resident_id text NOT NULL,
    generation integer NOT NULL,
    first_on date NOT NULL,
    latest_at timestamptz NOT NULL,
    community_id text NOT NULL,
    audience text NOT NULL,
    PRIMARY KEY (resident_id, generation)
  )`,
  // Their judging answers in checkups by week since that day: items they had never met, and those they had (again_).
  `CREATE TABLE learning_weeks (
    resident_id text NOT NULL,
    generation integer NOT NULL,
    week integer NOT NULL,
    scam_seen integer NOT NULL,
    hits integer NOT NULL,
    genuine_seen integer NOT NULL,
    false_alarms integer NOT NULL,
    again_scam_seen integer NOT NULL,
    again_hits integer NOT NULL,
    again_genuine_seen integer NOT NULL,
    again_false_alarms integer NOT NULL,
    PRIMARY KEY (resident_id, generation, week)
  )`,
  // what: unseen, repeats, came and age by week; audience; first, firstRest, latest and latestRest of those who came back.
  `CREATE TABLE learning_groups (
    generation integer NOT NULL,
    what text NOT NULL,
    community_id text NOT NULL,
    item text NOT NULL,${told},
    PRIMARY KEY (generation, what, community_id, item)
  )`,
  // First answers of a person only. with_rest: of them those with enough other answers in the same attempt; rest: the share right of these.
  `CREATE TABLE learning_items (
    generation integer NOT NULL,
    question_id text NOT NULL,
    pool text NOT NULL,
    people bigint NOT NULL,
    right_count bigint NOT NULL,
    with_rest bigint NOT NULL,
    right_with_rest bigint NOT NULL,
    rest double precision NOT NULL,
    rest_squares double precision NOT NULL,
    rest_of_right double precision NOT NULL,
    PRIMARY KEY (generation, question_id, pool)
  )`,
  // place: at which place it was put, which matters for questions of order only.
  `CREATE TABLE learning_options (
    generation integer NOT NULL,
    question_id text NOT NULL,
    pool text NOT NULL,
    option_id text NOT NULL,
    place integer NOT NULL,
    people bigint NOT NULL,
    with_rest bigint NOT NULL,
    rest double precision NOT NULL,
    rest_squares double precision NOT NULL,
    PRIMARY KEY (generation, question_id, pool, option_id, place)
  )`,

  // Officers' own practice, apart from all that residents answer. reply: the graded paper as text, the same bytes to whoever asks again.
  `CREATE TABLE officer_papers (
    officer_id text NOT NULL,
    paper_id uuid NOT NULL,
    station text NOT NULL,
    question_ids text[] NOT NULL,
    drawn_at timestamptz(3) NOT NULL,
    handed_in_at timestamptz(3),
    answers jsonb,
    reply text,
    PRIMARY KEY (officer_id, paper_id)
  )`,
  `CREATE INDEX officer_papers_station ON officer_papers (station) WHERE handed_in_at IS NOT NULL`
]
