import { type RawBuilder, sql } from 'kysely'

/** How long it may go on after somebody has joined. */
export const assistHours = 2

/** What both sides know of an assist. */
export interface Assist {
  id: string
  guideId: string
  officerId: string
  officerName: string
  station: string
  placeId: string | null
  communityId: string | null
  joinedAt: Date
  endedAt: Date | null
}

type Sql = RawBuilder<unknown>

export const assistColumns = (a: Sql) => sql`
  ${a}.id, ${a}.guide_id AS "guideId", ${a}.officer_id AS "officerId", ${a}.officer_name AS "officerName", ${a}.station,
  ${a}.place_id AS "placeId", ${a}.community_id AS "communityId", ${a}.joined_at AS "joinedAt", ${a}.ended_at AS "endedAt"`

/** Ended by either side, two hours after the joining, or with the officer's access taken back. */
export const assistIsOver = (a: Sql, at: Sql) => sql`
  (${a}.ended_at IS NOT NULL OR coalesce(${a}.joined_at + make_interval(hours => ${sql.lit(assistHours)}) <= ${at}, false)
    OR EXISTS (SELECT FROM officers o WHERE o.officer_id = ${a}.officer_id AND o.revoked_at IS NOT NULL))`
