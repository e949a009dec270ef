import { type Kysely, type Selectable, sql } from 'kysely'
import type { ChainedEntry } from '../officers/auditChain'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

export type AuditHead = Selectable<Tables['audit_heads']>
export type AuditAnchor = Selectable<Tables['audit_anchors']>

export type AuditReading = ReturnType<typeof readingOf>

/** Days in China, both inclusive. */
export interface LogFilter {
  officerId?: string | undefined
  action?: string | undefined
  from?: string | undefined
  to?: string | undefined
}

export interface LogPosition {
  at: Date
  officer: string
  seq: number
}

/** With the names of the accounts; null where there is none. */
export interface LoggedEntry extends LogPosition {
  action: string
  target: string
  reason: string | null
  name: string | null
  station: string | null
  targetName: string | null
}

/** The moment a day begins in China, `days` later. */
const startOf = (day: string, days = 0): Date => new Date(Date.parse(`${day}T00:00:00+08:00`) + days * 86_400_000)

export function createAuditReading(db: Kysely<Tables>) {
  return {
    /** The whole log as it is at one moment, while officers go on with their work. */
    async atOneMoment<T>(work: (reading: AuditReading) => Promise<T>): Promise<T> {
      return withRetry(() => db.transaction().setIsolationLevel('repeatable read').execute(transaction => work(readingOf(transaction))))
    },

    /** A page of what all officers did, the newest first. `after` is the entry that the page before ended with. */
    async latest({ action, from, officerId, to }: LogFilter, after: LogPosition | undefined, limit: number): Promise<LoggedEntry[]> {
      const conditions = [
        ...(officerId === undefined ? [] : [sql`l.officer = ${officerId}`]),
        ...(action === undefined ? [] : [sql`l.action = ${action}`]),
        // By the time as well as by the day, so that the index by time serves it.
        ...(from === undefined ? [] : [sql`l.at >= ${startOf(from)}::timestamptz`]),
        ...(to === undefined ? [] : [sql`l.at < ${startOf(to, 1)}::timestamptz`]),
        ...(after === undefined ? [] : [sql`(l.at, l.officer, l.seq) < (${after.at}::timestamptz, ${after.officer}, ${after.seq}::bigint)`])
      ]
      const select = sql<LoggedEntry>`
        SELECT l.officer, l.seq, l.at, l.action, l.target, l.reason, o.name, o.station, t.name AS "targetName"
        FROM (
          SELECT officer, seq, at, action, target, reason FROM audit_log l
          WHERE ${sql.join([sql`true`, ...conditions], sql` AND `)}
          ORDER BY l.at DESC, l.officer DESC, l.seq DESC LIMIT ${limit}
        ) AS l
        LEFT JOIN officers o ON o.officer_id = l.officer LEFT JOIN officers t ON t.officer_id = l.target
        ORDER BY l.at DESC, l.officer DESC, l.seq DESC`
      return (await withRetry(() => select.execute(db))).rows
    },

    async latestAnchor(): Promise<AuditAnchor | undefined> {
      return withRetry(() => db.selectFrom('audit_anchors').selectAll().orderBy('day', 'desc').limit(1).executeTakeFirst())
    }
  }
}

function readingOf(db: Kysely<Tables>) {
  return {
    /** Everybody with a head or an entry, with the name where there is an account. */
    async chains(): Promise<{ officer: string; name: string | null; head: AuditHead | undefined }[]> {
      // From one officer to the next by the index: the log may have many millions of entries.
      const select = sql<{ officer: string; name: string | null; head: AuditHead | null }>`
        WITH RECURSIVE logged AS (
          SELECT min(officer) AS officer FROM audit_log
          UNION ALL SELECT (SELECT min(officer) FROM audit_log l WHERE l.officer > logged.officer) FROM logged WHERE logged.officer IS NOT NULL
        )
        SELECT c.officer, o.name, to_jsonb(h) AS head
        FROM (SELECT officer FROM audit_heads UNION SELECT officer FROM logged WHERE officer IS NOT NULL) AS c
        LEFT JOIN audit_heads h USING (officer) LEFT JOIN officers o ON o.officer_id = c.officer ORDER BY c.officer`
      return (await select.execute(db)).rows.map(({ head, ...rest }) => ({ ...rest, head: head ?? undefined }))
    },

    async entries(officer: string, after: number, limit: number): Promise<ChainedEntry[]> {
      return db.selectFrom('audit_log').selectAll().where('officer', '=', officer).where('seq', '>', after).orderBy('seq').limit(limit).execute()
    },

    /** @param after the day of the last one that was read */
    async anchors(after: string, limit: number): Promise<AuditAnchor[]> {
      return db.selectFrom('audit_anchors').selectAll().where('day', '>', after).orderBy('day').limit(limit).execute()
    },

    /** How many entries there are from before there were chains. */
    async unsealed(): Promise<number> {
      const select = db.selectFrom('audit_log_before_chains').select(sql<number>`count(*)`.as('count'))
      return (await select.executeTakeFirstOrThrow()).count
    }
  }
}
