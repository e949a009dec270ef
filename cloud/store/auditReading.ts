import { type Kysely, type Selectable, sql } from 'kysely'
import type { ChainedEntry } from '../officers/auditChain'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

export type AuditHead = Selectable<Tables['audit_heads']>
export type AuditAnchor = Selectable<Tables['audit_anchors']>

export type AuditReading = ReturnType<typeof readingOf>

export function createAuditReading(db: Kysely<Tables>) {
  return {
    /** The whole log as it is at one moment, while officers go on with their work. */
    async atOneMoment<T>(work: (reading: AuditReading) => Promise<T>): Promise<T> {
      return withRetry(() => db.transaction().setIsolationLevel('repeatable read').execute(transaction => work(readingOf(transaction))))
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
      const select = sql<{ officer: string; name: string | null; head: AuditHead | null }>`
        SELECT c.officer, o.name, to_jsonb(h) AS head
        FROM (SELECT officer FROM audit_heads UNION SELECT officer FROM audit_log) AS c
        LEFT JOIN audit_heads h USING (officer) LEFT JOIN officers o ON o.officer_id = c.officer ORDER BY c.officer`
      return (await select.execute(db)).rows.map(({ head, ...rest }) => ({ ...rest, head: head ?? undefined }))
    },

    async entries(officer: string, after: number, limit: number): Promise<ChainedEntry[]> {
      return db.selectFrom('audit_log').selectAll().where('officer', '=', officer).where('seq', '>', after).orderBy('seq').limit(limit).execute()
    },

    async anchors(): Promise<AuditAnchor[]> {
      return db.selectFrom('audit_anchors').selectAll().orderBy('day').execute()
    },

    /** How many entries there are from before there were chains. */
    async unsealed(): Promise<number> {
      const select = db.selectFrom('audit_log_before_chains').select(sql<number>`count(*)`.as('count'))
      return (await select.executeTakeFirstOrThrow()).count
    }
  }
}
