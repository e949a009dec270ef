import { type Kysely, type Migration, sql } from 'kysely'

/** What is published without a release: cases, alerts, partners and places, in all their versions; and the notices of alerts. */
export const publications: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  }
}

const statements = [
  // Times in milliseconds, as a phone sends them back: with microseconds a change would be sent twice.
  // id: in the order in which a phone sorts, whatever the database's own.
  // happened: the day of a case as 20260202, 00 for what the source does not say, 0 for no year.
  `CREATE TABLE publications (
    type text NOT NULL,
    id text COLLATE "C" NOT NULL,
    version integer NOT NULL,
    state text NOT NULL,
    content jsonb NOT NULL,
    content_hash text NOT NULL,
    search text NOT NULL,
    happened integer NOT NULL,
    kinds text[] NOT NULL,
    audiences text[] NOT NULL,
    outcome text,
    drafted_by text NOT NULL,
    drafted_at timestamptz(3) NOT NULL,
    approved_by text,
    approved_at timestamptz(3),
    rejected_by text,
    rejected_at timestamptz(3),
    withdrawn_by text,
    withdrawn_at timestamptz(3),
    reason text,
    changed_at timestamptz(3) NOT NULL,
    PRIMARY KEY (type, id, version)
  )`,
  `CREATE UNIQUE INDEX publications_one_published ON publications (type, id) WHERE state = 'published'`,
  `CREATE INDEX publications_newest ON publications (type, happened DESC, id) WHERE state = 'published'`,
  `CREATE INDEX publications_changed ON publications (type, changed_at)`,
  // Each writer moves its row first, so changes of a type are committed in the order of their times.
  `CREATE TABLE publication_clock (type text PRIMARY KEY, at timestamptz(3) NOT NULL)`,
  `CREATE TABLE place_counters (
    place_id text NOT NULL,
    day date NOT NULL,
    slot smallint NOT NULL,
    opened bigint NOT NULL,
    PRIMARY KEY (place_id, day, slot)
  ) WITH (fillfactor = 30)`,
  `CREATE TABLE subscriptions (
    resident_id text NOT NULL,
    topic text NOT NULL,
    sealed_openid text,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (resident_id, topic)
  )`,
  // due_at: not to be sent before; moved ahead while somebody sends it and between tries.
  `CREATE TABLE notices (
    resident_id text NOT NULL,
    id uuid NOT NULL,
    alert_id text NOT NULL,
    alert_version integer NOT NULL,
    state text NOT NULL,
    sealed_openid text,
    tries smallint NOT NULL,
    due_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL,
    sent_at timestamptz,
    PRIMARY KEY (resident_id, id),
    UNIQUE (resident_id, alert_id)
  )`,
  `CREATE INDEX notices_queued ON notices (due_at) WHERE state = 'queued'`
]
