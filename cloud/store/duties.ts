import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { ScamKind } from '../../contract/vocabulary'
import { addDays } from '../statistics/days'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

/** How many wait, how many of them since before a time, and since when the first does; nobody waits where `since` is null. */
export interface Waiting {
  count: number
  lateCount: number
  since: Date | null
  kind: ScamKind | null
}

export interface StationWeeks {
  station: string
  /** The day of its first officer's account; null for a station without any. */
  beganOn: string | null
  lastWeek: boolean
  thisWeek: boolean
}

export type Duties = ReturnType<typeof createDuties>

/** What waits for officers, counted where it lies. Made when first asked for, with `store.part`. */
export function createDuties(db: Kysely<Tables>) {
  const rowsOf = async <T>(query: RawBuilder<T>) => withRetry(async () => (await query.execute(db)).rows)
  const waiting = async (query: RawBuilder<Waiting>): Promise<Waiting> => (await rowsOf(query))[0] ?? { count: 0, lateCount: 0, since: null, kind: null }

  return {
    /** Reports that nobody has looked at. @param others communities of other stations */
    newReports: (others: readonly string[], late: Date): Promise<Waiting> =>
      waiting(sql`
        SELECT count(*) AS count, count(*) FILTER (WHERE received_at < ${late}::timestamptz) AS "lateCount", min(received_at) AS since,
          (array_agg(kind ORDER BY received_at))[1] AS kind
        FROM reports WHERE status = 'received' AND (community_id IS NULL OR community_id <> ALL(${others}::text[]))`),

    /** Feedback that nobody has looked at. */
    newFeedback: (others: readonly string[], late: Date): Promise<Waiting> =>
      waiting(sql`
        SELECT count(*) AS count, count(*) FILTER (WHERE received_at < ${late}::timestamptz) AS "lateCount", min(received_at) AS since, NULL AS kind
        FROM feedback WHERE state = 'new' AND (community_id IS NULL OR community_id <> ALL(${others}::text[]))`),

    /** Texts that wait for a second person: drafts of others. */
    drafts: (officerId: string, late: Date): Promise<Waiting> =>
      waiting(sql`
        SELECT count(*) AS count, count(*) FILTER (WHERE drafted_at < ${late}::timestamptz) AS "lateCount", min(drafted_at) AS since, NULL AS kind
        FROM publications WHERE state = 'draft' AND drafted_by <> ${officerId}`),

    /** Matters with a step that is due by a day. @param station null for the whole city */
    openLoops: (station: string | null, until: string): Promise<{ dueOn: string }[]> =>
      rowsOf(sql`
        SELECT due_on AS "dueOn" FROM loops
        WHERE closed_at IS NULL AND due_on <= ${until}::date ${station === null ? sql`` : sql`AND station = ${station}`}`),

    /** Places of a station that are to be visited by a day. */
    visitsDue: (station: string, until: string): Promise<{ dueOn: string; communityId: string }[]> =>
      rowsOf(sql`
        SELECT "dueOn", "communityId" FROM (
          SELECT v.community_id AS "communityId", last.result,
            (SELECT coalesce(sum(m.met), 0) FROM visit_marks m WHERE m.visit_id = v.id AND m.undone_at IS NULL) AS met,
            CASE WHEN last.id IS NULL OR v.planned_at > last.at THEN v.planned_on ELSE last.revisit_on END AS "dueOn"
          FROM visits v LEFT JOIN LATERAL (
            SELECT m.* FROM visit_marks m WHERE m.visit_id = v.id AND m.undone_at IS NULL ORDER BY m.visited_on DESC, m.at DESC, m.id DESC LIMIT 1
          ) last ON true
          WHERE v.station = ${station} AND v.removed_at IS NULL
        ) place
        WHERE "dueOn" <= ${until}::date AND (result IS NULL OR result = 'again' OR (result = 'absent' AND met = 0))`),

    /** Whether stations have had an activity from a Monday on, and from the next on. */
    activityWeeks: (stations: readonly string[], lastMonday: string, today: string): Promise<StationWeeks[]> =>
      rowsOf(sql`
        SELECT s.station,
          (SELECT min((o.created_at AT TIME ZONE 'Asia/Shanghai')::date) FROM officers o WHERE o.station = s.station) AS "beganOn",
          EXISTS (SELECT FROM activities a WHERE a.station = s.station AND a.removed_at IS NULL
            AND a.day >= ${lastMonday}::date AND a.day < ${addDays(lastMonday, 7)}::date) AS "lastWeek",
          EXISTS (SELECT FROM activities a WHERE a.station = s.station AND a.removed_at IS NULL
            AND a.day >= ${addDays(lastMonday, 7)}::date AND a.day <= ${today}::date) AS "thisWeek"
        FROM unnest(${stations}::text[]) AS s(station)`)
  }
}
