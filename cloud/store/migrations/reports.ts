import { type Kysely, type Migration, sql } from 'kysely'

/** Reports with what became of them, their pictures and receipts; who opened what; and wrong receipt codes. */
export const reports: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  }
}

const statements = [
  // content, reply, note: sealed. content is null after a withdrawal, contact_hash also where there is no whole number.
  // key_id: the oldest key that is needed to read the row.
  `CREATE TABLE reports (
    resident_id text NOT NULL,
    id uuid NOT NULL,
    contact_type text NOT NULL,
    kind text,
    money_lost text NOT NULL,
    on_behalf boolean NOT NULL,
    met_on date,
    content text,
    contact_hash text,
    key_id text NOT NULL,
    community_id text,
    status text NOT NULL,
    version integer NOT NULL,
    evidence_count integer NOT NULL,
    may_call_back boolean NOT NULL,
    note text,
    reply text NOT NULL,
    received_at timestamptz(3) NOT NULL,
    updated_at timestamptz(3) NOT NULL,
    PRIMARY KEY (resident_id, id)
  )`,
  `CREATE INDEX reports_mine ON reports (resident_id, received_at DESC)`,
  `CREATE INDEX reports_queue ON reports (received_at DESC, id DESC)`,
  `CREATE INDEX reports_status ON reports (status, received_at DESC, id DESC)`,
  `CREATE INDEX reports_cluster ON reports (contact_hash, received_at) WHERE contact_hash IS NOT NULL`,
  // told by the resident; decided and noted by an officer. seq: the version of the report with this step.
  `CREATE TABLE report_steps (
    resident_id text NOT NULL,
    report_id uuid NOT NULL,
    id uuid NOT NULL,
    seq integer NOT NULL,
    step text NOT NULL,
    status text NOT NULL,
    sealed text,
    key_id text NOT NULL,
    officer text,
    at timestamptz(3) NOT NULL,
    PRIMARY KEY (resident_id, report_id, id)
  )`,
  `CREATE TABLE receipts (
    receipt_hash text PRIMARY KEY,
    resident_id text NOT NULL,
    report_id uuid NOT NULL
  )`,
  `CREATE INDEX receipts_report ON receipts (resident_id, report_id)`,
  // report_id and told_in: null until the picture is sent along with a report or a supplement (told_in) of it.
  `CREATE TABLE evidence (
    resident_id text NOT NULL,
    id uuid NOT NULL,
    report_id uuid,
    told_in uuid,
    stored_as text NOT NULL,
    bytes integer NOT NULL,
    width integer NOT NULL,
    height integer NOT NULL,
    key_id text NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (resident_id, id)
  )`,
  `CREATE INDEX evidence_report ON evidence (resident_id, report_id)`,
  `CREATE INDEX evidence_loose ON evidence (created_at) WHERE report_id IS NULL`,
  // Files whose rows are gone: named in the transaction that deletes the rows, so that none is forgotten.
  `CREATE TABLE evidence_removals (stored_as text PRIMARY KEY, since timestamptz NOT NULL, removed boolean NOT NULL DEFAULT false)`,
  `CREATE TABLE audit_log (
    day date NOT NULL,
    id uuid NOT NULL,
    officer text NOT NULL,
    action text NOT NULL,
    target text NOT NULL,
    reason text,
    at timestamptz NOT NULL,
    PRIMARY KEY (day, id)
  )`,
  `CREATE TABLE receipt_guesses (who_hash text PRIMARY KEY, since timestamptz NOT NULL, misses integer NOT NULL)`
]
