import { type Kysely, type Migration, sql } from 'kysely'

/** Officers at somebody's side, what came of guides, what counts of it, and what another officer says to it. */
export const registration: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  }
}

const statements = [
  // resident_id: null until somebody joins. opened_by: keyed hash of who opened it, who cannot join it.
  `CREATE TABLE assists (
    officer_id text NOT NULL,
    id uuid NOT NULL,
    resident_id text,
    opened_by text NOT NULL,
    officer_name text NOT NULL,
    station text NOT NULL,
    guide_id text NOT NULL,
    place_id text,
    community_id text,
    opened_at timestamptz(3) NOT NULL,
    code_expires_at timestamptz(3) NOT NULL,
    joined_at timestamptz(3),
    ended_at timestamptz(3),
    place_seq integer NOT NULL DEFAULT 0,
    place jsonb,
    heard_at timestamptz(3),
    tick_seq integer NOT NULL DEFAULT 0,
    ticks jsonb NOT NULL DEFAULT '[]',
    stuck jsonb,
    PRIMARY KEY (officer_id, id)
  ) WITH (fillfactor = 80)`,
  `CREATE INDEX assists_resident ON assists (resident_id, id) WHERE resident_id IS NOT NULL`,
  `CREATE INDEX assists_opened ON assists (opened_at)`,
  // A code that has run out is taken over by the next assist that draws it.
  `CREATE TABLE assist_codes (
    code text PRIMARY KEY,
    officer_id text NOT NULL,
    assist_id uuid NOT NULL,
    expires_at timestamptz(3) NOT NULL
  )`,
  `CREATE TABLE assist_guesses (who_hash text PRIMARY KEY, since timestamptz NOT NULL, misses integer NOT NULL)`,
  // resident_id: for a hand-over the officer's, marked, for nothing of the person is kept.
  // counts_alone: a hand-over that counts. counted_once: was the one that counts, until it was rejected.
  `CREATE TABLE registrations (
    resident_id text NOT NULL,
    id uuid NOT NULL,
    guide_id text NOT NULL,
    outcome text NOT NULL,
    stuck_at text,
    steps jsonb NOT NULL,
    helper text,
    hand_over boolean NOT NULL,
    assist_id uuid,
    officer_id text,
    officer_name text NOT NULL,
    station text NOT NULL,
    place_id text,
    community_id text,
    seconds integer,
    counts_alone boolean NOT NULL,
    counted_once boolean NOT NULL DEFAULT false,
    done_at timestamptz(3) NOT NULL,
    received_at timestamptz(3) NOT NULL,
    rejected_at timestamptz(3),
    PRIMARY KEY (resident_id, id)
  )`,
  `CREATE INDEX registrations_officer ON registrations (officer_id, done_at) WHERE officer_id IS NOT NULL`,
  `CREATE INDEX registrations_handed_over ON registrations (id) WHERE hand_over`,
  // The record that counts for a resident and a guide.
  `CREATE TABLE registration_counted (
    resident_id text NOT NULL,
    guide_id text NOT NULL,
    record_id uuid NOT NULL,
    PRIMARY KEY (resident_id, guide_id)
  )`,
  `CREATE TABLE registration_counters (
    day date NOT NULL,
    slot smallint NOT NULL,
    guide_id text NOT NULL,
    station text NOT NULL,
    community_id text NOT NULL,
    counted bigint NOT NULL,
    handed_over bigint NOT NULL,
    stuck bigint NOT NULL,
    declined bigint NOT NULL,
    rejected bigint NOT NULL,
    PRIMARY KEY (day, slot, guide_id, station, community_id)
  ) WITH (fillfactor = 30)`,
  `CREATE TABLE registration_stuck_counters (
    day date NOT NULL,
    slot smallint NOT NULL,
    guide_id text NOT NULL,
    step_id text NOT NULL,
    station text NOT NULL,
    community_id text NOT NULL,
    stuck bigint NOT NULL,
    PRIMARY KEY (day, slot, guide_id, step_id, station, community_id)
  ) WITH (fillfactor = 30)`,
  // A record that was drawn for another officer to look at; the verdict stays as the trace of a rejected one.
  `CREATE TABLE registration_reviews (
    resident_id text NOT NULL,
    record_id uuid NOT NULL,
    id uuid NOT NULL,
    officer_id text NOT NULL,
    drawn_at timestamptz(3) NOT NULL,
    verdict text,
    reason text,
    note text,
    reviewed_by text,
    reviewed_at timestamptz(3),
    PRIMARY KEY (resident_id, record_id)
  )`,
  `CREATE INDEX registration_reviews_id ON registration_reviews (id)`,
  `CREATE INDEX registration_reviews_waiting ON registration_reviews (drawn_at, id) WHERE verdict IS NULL`,
  // The day is the record's. Apart from the rows, which go with the resident.
  `CREATE TABLE review_counters (
    officer_id text NOT NULL,
    day date NOT NULL,
    guide_id text NOT NULL,
    station text NOT NULL,
    officer_name text NOT NULL,
    accepted bigint NOT NULL,
    rejected bigint NOT NULL,
    PRIMARY KEY (officer_id, day, guide_id, station)
  )`,
  `CREATE INDEX review_counters_day ON review_counters (day)`
]
