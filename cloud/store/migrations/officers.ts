import { type Kysely, type Migration, sql } from 'kysely'

/** Officers' accounts, how they sign in, and the chains that what they did is written down in. */
export const officers: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  }
}

const statements = [
  // name_key: the name as it is compared. passphrase: scrypt with its parameters and salt.
  `CREATE TABLE officers (
    officer_id text PRIMARY KEY,
    name text NOT NULL,
    name_key text NOT NULL,
    station text NOT NULL,
    role text NOT NULL,
    passphrase text NOT NULL,
    created_at timestamptz(3) NOT NULL,
    revoked_at timestamptz(3),
    revoked_by text,
    revoke_reason text
  )`,
  `CREATE UNIQUE INDEX officers_name ON officers (name_key) WHERE revoked_at IS NULL`,
  // Signing in makes a resident's record an officer's for some hours.
  `CREATE TABLE officer_sessions (
    resident_id text PRIMARY KEY,
    officer_id text NOT NULL,
    started_at timestamptz(3) NOT NULL,
    expires_at timestamptz(3) NOT NULL
  )`,
  `CREATE INDEX officer_sessions_officer ON officer_sessions (officer_id)`,
  `CREATE TABLE officer_invites (
    code_hash text PRIMARY KEY,
    role text NOT NULL,
    name text,
    station text,
    created_at timestamptz(3) NOT NULL,
    expires_at timestamptz(3) NOT NULL,
    officer_id text
  )`,
  // what: the name or the code that is tried; origin: from where. Empty for a row of all of them together.
  `CREATE TABLE officer_tries (
    what_hash text NOT NULL,
    origin_hash text NOT NULL,
    tries integer NOT NULL,
    last_at timestamptz(3) NOT NULL,
    free_at timestamptz(3) NOT NULL,
    PRIMARY KEY (what_hash, origin_hash)
  )`,
  `CREATE INDEX officer_tries_last ON officer_tries (last_at)`,
  // What was written down before there were chains: readable, but it proves nothing.
  `ALTER TABLE audit_log RENAME TO audit_log_before_chains`,
  // target: what it was done to, empty where it was nothing in particular. mac: the seal of the entry and of all before it.
  `CREATE TABLE audit_log (
    officer text NOT NULL,
    seq bigint NOT NULL,
    day date NOT NULL,
    at timestamptz(3) NOT NULL,
    action text NOT NULL,
    target text NOT NULL,
    reason text,
    mac text NOT NULL,
    PRIMARY KEY (officer, seq)
  )`,
  `CREATE INDEX audit_log_watched ON audit_log (officer, target) WHERE action = 'assist.watch'`,
  // seq and mac of the newest entry; base: of the newest that was deleted after its time, with the proof that it was we who did.
  `CREATE TABLE audit_heads (
    officer text PRIMARY KEY,
    seq bigint NOT NULL,
    mac text NOT NULL,
    base_seq bigint NOT NULL DEFAULT 0,
    base_mac text NOT NULL DEFAULT '',
    base_proof text NOT NULL DEFAULT ''
  )`,
  // heads: officer, seq and mac of all chains as JSON.
  `CREATE TABLE audit_anchors (
    day date PRIMARY KEY,
    heads text NOT NULL,
    previous text NOT NULL,
    mac text NOT NULL
  )`
]
