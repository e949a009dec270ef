import { type Kysely, type Migration, sql } from 'kysely'

/** Daily figures made from attempts, in generations; how often texts were opened; and what was sent to communities. */
export const statistics: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  }
}

const sums = `
    attempts bigint NOT NULL,
    answered bigint NOT NULL,
    right_count bigint NOT NULL,
    scam_seen bigint NOT NULL,
    hits bigint NOT NULL,
    genuine_seen bigint NOT NULL,
    false_alarms bigint NOT NULL`

const statements = [
  // Who it was when it was answered, and where: numbers that are made again later stay the same though people move.
  `ALTER TABLE attempts ADD COLUMN audience text, ADD COLUMN community_id text, ADD COLUMN place_id text`,
  `UPDATE attempts a SET audience = r.audience, community_id = r.community_id FROM residents r
    WHERE r.resident_id = a.resident_id AND (r.audience IS NOT NULL OR r.community_id IS NOT NULL)`,
  // Rows lie in the order of their times, so that a few bytes a megabyte of table are enough to find a day.
  `CREATE INDEX attempts_received ON attempts USING brin (received_at) WITH (pages_per_range = 32, autosummarize = on)`,
  // The live counters tell communities apart; empty for none.
  `ALTER TABLE quiz_counters ADD COLUMN community_id text NOT NULL DEFAULT ''`,
  `ALTER TABLE quiz_counters DROP CONSTRAINT quiz_counters_pkey`,
  `ALTER TABLE quiz_counters ADD PRIMARY KEY (day, slot, mode, community_id)`,

  // state: current, building or old. done_on: the last day that is closed. open_on: the day that is being made, as far as staged_to,
  // with so many attempts so far. opened_on: the open day whose rows can be read; made_at: as of when.
  `CREATE TABLE statistics_generations (
    generation integer PRIMARY KEY,
    state text NOT NULL,
    done_on date,
    open_on date,
    staged_to timestamptz(3),
    staged bigint NOT NULL DEFAULT 0,
    opened_on date,
    made_at timestamptz(3)
  )`,
  `INSERT INTO statistics_generations (generation, state) VALUES (1, 'current')`,
  // One at a time makes them.
  `CREATE TABLE statistics_lease (id smallint PRIMARY KEY, holder uuid NOT NULL, until timestamptz(3) NOT NULL)`,
  // dimension: total, mode, kind, audience or place; item: which of them. community_id: empty for none, and for places.
  `CREATE TABLE statistics_stage (
    generation integer NOT NULL,
    dimension text NOT NULL,
    community_id text NOT NULL,
    item text NOT NULL,${sums},
    PRIMARY KEY (generation, dimension, community_id, item)
  )`,
  // grain: day or month, by its first day.
  `CREATE TABLE statistics_sums (
    generation integer NOT NULL,
    grain text NOT NULL,
    dimension text NOT NULL,
    day date NOT NULL,
    community_id text NOT NULL,
    item text NOT NULL,${sums},
    PRIMARY KEY (generation, grain, dimension, day, community_id, item)
  )`,
  // How many different people there were in so many days up to this one; since Monday; since the first of the month.
  `CREATE TABLE statistics_people_counts (
    generation integer NOT NULL,
    dimension text NOT NULL,
    day date NOT NULL,
    community_id text NOT NULL,
    item text NOT NULL,
    people_1 integer NOT NULL,
    people_7 integer NOT NULL,
    people_28 integer NOT NULL,
    people_91 integer NOT NULL,
    people_365 integer NOT NULL,
    people_week integer NOT NULL,
    people_month integer NOT NULL,
    PRIMARY KEY (generation, dimension, day, community_id, item)
  )`,
  // Whoever answered on the day that is being made. at: of their latest attempt, whose community and audience they count with.
  `CREATE TABLE statistics_seen (
    resident_id text NOT NULL,
    generation integer NOT NULL,
    at timestamptz NOT NULL,
    community_id text NOT NULL,
    audience text NOT NULL,
    modes text[] NOT NULL,
    kinds text[] NOT NULL,
    places text[] NOT NULL,
    PRIMARY KEY (resident_id, generation)
  )`,
  // On which day somebody answered last, at all and with each mode, kind and place (what: 'kind:police'), for a year.
  `CREATE TABLE statistics_people (
    resident_id text NOT NULL,
    generation integer NOT NULL,
    seen_on date NOT NULL,
    at timestamptz NOT NULL,
    community_id text NOT NULL,
    audience text NOT NULL,
    what text[] NOT NULL,
    what_on date[] NOT NULL,
    PRIMARY KEY (resident_id, generation)
  )`,

  `CREATE TABLE reach_counters (
    type text NOT NULL,
    id text NOT NULL,
    day date NOT NULL,
    slot smallint NOT NULL,
    opened bigint NOT NULL,
    PRIMARY KEY (type, day, id, slot)
  ) WITH (fillfactor = 30)`,
  // What a phone sends again is counted once. Nothing about whose phone it is.
  `CREATE TABLE reach_batches (batch_id uuid PRIMARY KEY, received_at timestamptz(3) NOT NULL)`,
  `CREATE INDEX reach_batches_received ON reach_batches (received_at)`,

  // measured_before, measured_after: what was shown when it was measured; null before that.
  `CREATE TABLE pushes (
    push_id uuid PRIMARY KEY,
    station text NOT NULL,
    kind text NOT NULL,
    community_id text NOT NULL,
    what text NOT NULL,
    lesson_id text,
    question_ids text[] NOT NULL,
    share_text text NOT NULL,
    officer text NOT NULL,
    officer_name text NOT NULL,
    sent_on date NOT NULL,
    sent_at timestamptz(3) NOT NULL,
    measured_before jsonb NOT NULL,
    measured_after jsonb
  )`,
  `CREATE INDEX pushes_sent ON pushes (sent_at DESC)`
]
