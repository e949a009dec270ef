import { type Kysely, sql } from 'kysely'
import type { ContactType } from '../../contract/contactTypes'
import type { ScamKind } from '../../contract/vocabulary'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

export interface ClusterPosition {
  lastSeen: Date
  clusterId: string
}

export interface ClusterRow extends ClusterPosition {
  contactType: ContactType
  count: number
  firstSeen: Date
  kinds: { kind: ScamKind; count: number }[]
  /** How many people of each community, the smallest groups too: not to be shown as it is. */
  communities: { communityId: string; count: number }[]
}

export type Clusters = ReturnType<typeof createClusters>

export function createClusters(db: Kysely<Tables>) {
  return {
    /** How many contacts were reported twice or more since a time. */
    async count(since: Date): Promise<number> {
      const select = sql<{ groups: number }>`
        SELECT count(*)::integer AS groups FROM (
          SELECT 1 FROM reports WHERE contact_hash IS NOT NULL AND received_at >= ${since}::timestamptz GROUP BY contact_hash HAVING count(*) >= 2) g`
      return withRetry(async () => (await select.execute(db)).rows[0]?.groups ?? 0)
    },

    /**
     * Contacts that were reported twice or more since a time, the last seen first; nothing is decrypted.
     *
     * @param contactType only clusters with a report of this type
     */
    async list(since: Date, contactType: ContactType | undefined, after: ClusterPosition | undefined, limit: number): Promise<ClusterRow[]> {
      const ofType = contactType ? sql`bool_or(contact_type = ${contactType})` : sql`true`
      const position = after ? sql`(max(received_at), contact_hash) < (${after.lastSeen}::timestamptz, ${after.clusterId})` : sql`true`
      const select = sql<ClusterRow>`
        WITH page AS (
          SELECT contact_hash, count(*) AS count, min(received_at) AS first_seen, max(received_at) AS last_seen,
            (array_agg(contact_type ORDER BY received_at DESC))[1] AS contact_type
          FROM reports WHERE contact_hash IS NOT NULL AND received_at >= ${since}::timestamptz
          GROUP BY contact_hash HAVING count(*) >= 2 AND ${ofType} AND ${position}
          ORDER BY last_seen DESC, contact_hash DESC LIMIT ${limit}
        )
        SELECT contact_hash AS "clusterId", contact_type AS "contactType", count, first_seen AS "firstSeen", last_seen AS "lastSeen",
          coalesce((SELECT jsonb_agg(jsonb_build_object('kind', kind, 'count', reports) ORDER BY reports DESC, kind) FROM (
            SELECT kind, count(*) AS reports FROM reports r
            WHERE r.contact_hash = page.contact_hash AND r.received_at >= ${since}::timestamptz AND kind IS NOT NULL GROUP BY kind) k), '[]') AS kinds,
          coalesce((SELECT jsonb_agg(jsonb_build_object('communityId', community_id, 'count', people) ORDER BY people DESC, community_id) FROM (
            SELECT community_id, count(DISTINCT resident_id) AS people FROM reports r
            WHERE r.contact_hash = page.contact_hash AND r.received_at >= ${since}::timestamptz AND community_id IS NOT NULL GROUP BY community_id) c), '[]') AS communities
        FROM page ORDER BY last_seen DESC, contact_hash DESC`
      return withRetry(async () => (await select.execute(db)).rows)
    }
  }
}
