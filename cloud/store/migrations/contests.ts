import { type Kysely, type Migration, sql } from 'kysely'

/** Contests, their entries and prizes. */
export const contests: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  }
}

const statements: readonly string[] = [
  // sealed_seed: sealed with a secret that does not lie in the database; `seed` from the draw on.
  // closed_at: from then on nothing is taken in. entry_list_hash: from then on the list stands.
  `CREATE TABLE contests (
    contest_id uuid PRIMARY KEY,
    station text NOT NULL,
    officer text NOT NULL,
    title text NOT NULL,
    publisher text NOT NULL,
    opens_at timestamptz(3) NOT NULL,
    closes_at timestamptz(3) NOT NULL,
    rules jsonb NOT NULL,
    communities jsonb NOT NULL,
    questions integer NOT NULL,
    pass_mark integer NOT NULL,
    prizes jsonb NOT NULL,
    pool text NOT NULL,
    number_source jsonb,
    seed_hash text NOT NULL,
    sealed_seed text NOT NULL,
    created_at timestamptz(3) NOT NULL,
    cancelled_at timestamptz(3),
    cancel_reason text,
    closed_at timestamptz(3),
    entry_list_hash text,
    entries integer,
    seed text,
    public_number text,
    drawn_at timestamptz(3)
  )`,
  // One paper a person a day a contest. phone_nth, network_nth: the how manieth account it is there in this contest.
  `CREATE TABLE contest_papers (
    resident_id text NOT NULL,
    contest_id uuid NOT NULL,
    day date NOT NULL,
    id uuid NOT NULL,
    items jsonb NOT NULL,
    phone text NOT NULL,
    phone_nth integer NOT NULL,
    network_nth integer NOT NULL,
    created_at timestamptz(3) NOT NULL,
    expires_at timestamptz(3) NOT NULL,
    PRIMARY KEY (resident_id, contest_id, day),
    UNIQUE (resident_id, id)
  )`,
  // Which accounts took part from where: the mark is a keyed hash of the phone or the network, different in each contest.
  `CREATE TABLE contest_accounts (
    resident_id text NOT NULL,
    contest_id uuid NOT NULL,
    mark text NOT NULL,
    PRIMARY KEY (resident_id, contest_id, mark)
  )`,
  `CREATE TABLE contest_marks (
    contest_id uuid NOT NULL,
    mark text NOT NULL,
    accounts integer NOT NULL,
    PRIMARY KEY (contest_id, mark)
  ) WITH (fillfactor = 50)`,
  // One row a person a contest, from the first paper on; an entry from entered_at on.
  `CREATE TABLE contest_entrants (
    resident_id text NOT NULL,
    contest_id uuid NOT NULL,
    entry_id uuid NOT NULL,
    community_id text NOT NULL,
    papers integer NOT NULL DEFAULT 0,
    best_right integer,
    entered_at timestamptz(3),
    held text,
    phone text,
    decision text,
    reason text,
    decided_by text,
    decided_at timestamptz(3),
    PRIMARY KEY (resident_id, contest_id)
  ) WITH (fillfactor = 80)`,
  `CREATE INDEX contest_entrants_listed ON contest_entrants (contest_id, entry_id) WHERE entered_at IS NOT NULL`,
  `CREATE INDEX contest_entrants_held ON contest_entrants (contest_id, entry_id) WHERE held IS NOT NULL`,
  // Sixteen slots spread the hot row; half-empty pages let its updates stay on the page.
  `CREATE TABLE contest_counters (
    contest_id uuid NOT NULL,
    slot smallint NOT NULL,
    community_id text NOT NULL,
    papers bigint NOT NULL,
    people bigint NOT NULL,
    passed bigint NOT NULL,
    PRIMARY KEY (contest_id, slot, community_id)
  ) WITH (fillfactor = 30)`,
  // The list as it was fixed, and the published file: in pieces, and of nobody in particular.
  `CREATE TABLE contest_lists (
    contest_id uuid NOT NULL,
    part integer NOT NULL,
    text text NOT NULL,
    PRIMARY KEY (contest_id, part)
  )`,
  `CREATE TABLE contest_files (
    contest_id uuid NOT NULL,
    part integer NOT NULL,
    text text NOT NULL,
    PRIMARY KEY (contest_id, part)
  )`,
  `CREATE TABLE contest_winners (
    contest_id uuid NOT NULL,
    entry_id uuid NOT NULL,
    rank integer NOT NULL,
    prize text NOT NULL,
    code_hash text NOT NULL,
    redeemed_at timestamptz(3),
    redeemed_station text,
    redeemed_by text,
    PRIMARY KEY (contest_id, entry_id)
  )`,
  `CREATE INDEX contest_winners_code ON contest_winners (contest_id, code_hash)`
]
