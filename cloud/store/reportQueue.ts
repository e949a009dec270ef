import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { ContactType } from '../../contract/contactTypes'
import type { ReportStatus } from '../../contract/reportReplies'
import type { ScamKind } from '../../contract/vocabulary'
import type { ReportOwner } from '../reporting/reportContent'
import type { MoneyLost, Tables } from './tables'
import { withRetry } from './withRetry'

export interface QueueFilter {
  status?: ReportStatus | undefined
  contactType?: ContactType | undefined
  kind?: ScamKind | undefined
  moneyLost?: MoneyLost | undefined
  communityId?: string | undefined
  clusterId?: string | undefined
  /** Communities whose reports stay out of sight; what belongs to none is seen. */
  without?: readonly string[]
}

/** How many reports wait, and how many of those that nobody has begun with came before a time. */
export interface QueueCounts {
  received: number
  overdue: number
  checking: number
}

/** Where a page ends. */
export interface QueuePosition {
  receivedAt: Date
  id: string
}

/** A report without what is sealed. */
export interface QueuedRow extends ReportOwner {
  contactType: ContactType
  kind: ScamKind | null
  moneyLost: MoneyLost
  onBehalf: boolean
  evidenceCount: number
  mayCallBack: boolean
  status: ReportStatus
  version: number
  receivedAt: Date
  updatedAt: Date
  communityId: string | null
  clusterId: string | null
  clusterCount: number
}

export type ReportQueue = ReturnType<typeof createReportQueue>

/** @param windowStart reports before it belong to no cluster, but count themselves */
export const queuedColumns = (windowStart: Date) => sql`
  resident_id AS "residentId", id, contact_type AS "contactType", kind, money_lost AS "moneyLost", on_behalf AS "onBehalf",
  evidence_count AS "evidenceCount", may_call_back AS "mayCallBack", status, version, received_at AS "receivedAt",
  updated_at AS "updatedAt", community_id AS "communityId", contact_hash AS "clusterId",
  greatest(1, (SELECT count(*) FROM reports other
    WHERE other.contact_hash = reports.contact_hash AND other.received_at >= ${windowStart}::timestamptz))::integer AS "clusterCount"`

export function createReportQueue(db: Kysely<Tables>) {
  return {
    /** The newest reports first. */
    async list(filter: QueueFilter, after: QueuePosition | undefined, windowStart: Date, limit: number): Promise<QueuedRow[]> {
      const position = after ? [sql`(received_at, id) < (${after.receivedAt}::timestamptz, ${after.id}::uuid)`] : []
      const select = sql<QueuedRow>`
        SELECT ${queuedColumns(windowStart)} FROM reports WHERE ${sql.join([sql`true`, ...matches(filter), ...position], sql` AND `)}
        ORDER BY received_at DESC, id DESC LIMIT ${limit}`
      return withRetry(async () => (await select.execute(db)).rows)
    },

    /** Counts what is open, whatever status the filter names. */
    async counts(filter: QueueFilter, overdueBefore: Date): Promise<QueueCounts> {
      const where = sql.join([sql`status IN ('received', 'checking')`, ...matches({ ...filter, status: undefined })], sql` AND `)
      const select = sql<QueueCounts>`
        SELECT count(*) FILTER (WHERE status = 'received')::integer AS received,
          count(*) FILTER (WHERE status = 'received' AND received_at < ${overdueBefore}::timestamptz)::integer AS overdue,
          count(*) FILTER (WHERE status = 'checking')::integer AS checking
        FROM reports WHERE ${where}`
      return withRetry(async () => (await select.execute(db)).rows[0] ?? { received: 0, overdue: 0, checking: 0 })
    }
  }
}

function matches({ clusterId, communityId, contactType, kind, moneyLost, status, without = [] }: QueueFilter): RawBuilder<unknown>[] {
  return [
    ...(status ? [sql`status = ${status}`] : []),
    ...(contactType ? [sql`contact_type = ${contactType}`] : []),
    ...(kind ? [sql`kind = ${kind}`] : []),
    ...(moneyLost ? [sql`money_lost = ${moneyLost}`] : []),
    ...(communityId ? [sql`community_id = ${communityId}`] : []),
    ...(clusterId ? [sql`contact_hash = ${clusterId}`] : []),
    ...(without.length > 0 ? [sql`(community_id IS NULL OR community_id <> ALL(${without}::text[]))`] : [])
  ]
}
