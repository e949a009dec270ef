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

/** SQL. @param a the name of the row of assists */
export const assistColumns = (a: string): string => `
  ${a}.id, ${a}.guide_id AS "guideId", ${a}.officer_id AS "officerId", ${a}.officer_name AS "officerName", ${a}.station,
  ${a}.place_id AS "placeId", ${a}.community_id AS "communityId", ${a}.joined_at AS "joinedAt", ${a}.ended_at AS "endedAt"`

/**
 * SQL: ended by either side, two hours after the joining, or with the officer's access taken back.
 *
 * @param a the name of the row of assists
 * @param at SQL of the time it is now
 */
export const assistIsOver = (a: string, at: string): string => `
  (${a}.ended_at IS NOT NULL OR coalesce(${a}.joined_at + interval '${assistHours} hours' <= ${at}, false)
    OR EXISTS (SELECT FROM officers o WHERE o.officer_id = ${a}.officer_id AND o.revoked_at IS NOT NULL))`
