import { keepHouse } from '../../cloud/keepHouse'
import { type Verified, verifyAudit } from '../../cloud/officers/verifyAudit'
import { createAuditReading } from '../../cloud/store/auditReading'
import type { TestDatabase } from './testDatabase'
import type { TestServer } from './testServer'

const day = 86_400_000
const log = { error: () => undefined, warn: () => undefined }

export interface Entry {
  seq: number
  action: string
  target: string
  reason: string | null
}

/** What `npm run audit:verify` finds. */
export const verify = ({ dependencies }: TestServer): Promise<Verified> =>
  verifyAudit(dependencies.store.part(createAuditReading), text => dependencies.identity.mac('audit', text))

/** What is done every night, so many days on. */
export const night = ({ clock, dependencies }: TestServer, days = 0) => keepHouse({ ...dependencies, log, now: () => new Date(clock.now.getTime() + days * day) })

/** Accounts, sessions and the log. */
export const emptyLog = (database: TestDatabase) =>
  database.query('TRUNCATE officers, officer_sessions, officer_invites, officer_tries, audit_log, audit_heads, audit_anchors, audit_log_before_chains')

/** The chain of an officer. */
export const entriesOf = (database: TestDatabase, officer: string) =>
  database.query<Entry>('SELECT seq::int, action, target, reason FROM audit_log WHERE officer = $1 ORDER BY seq', [officer])

export const officerId = async (database: TestDatabase, name: string): Promise<string> =>
  (await database.query<{ officer_id: string }>('SELECT officer_id FROM officers WHERE name = $1', [name]))[0]?.officer_id ?? ''
