import { type Kysely, sql } from 'kysely'
import type { ScamKind } from '../../contract/vocabulary'
import type { TallyRow } from './registrationTally'
import type { Whose } from './statisticsReading'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

/** Days in China, both within. */
interface Period {
  from: string
  to: string
}

export interface OpenedRow {
  type: 'case' | 'alert' | 'lesson' | 'place'
  id: string
  /** Null for a lesson: those are part of the app. */
  name: string | null
  communityId: string | null
  opened: number
  previous: number
}

export interface PlaceRow {
  id: string
  name: string
  communityId: string
}

/** What statistics show besides answers: read from the counters of others, no row of a resident but reports' own columns. */
export function createStatisticsOthers(db: Kysely<Tables>) {
  return {
    async registrations(period: Period, whose: Whose, station: string | null): Promise<TallyRow[]> {
      const here = sql`day BETWEEN ${period.from}::date AND ${period.to}::date AND ${isOurs(whose, station)}`
      const select = sql<TallyRow>`
        SELECT guide_id AS "guideId", sum(counted)::bigint AS counted, sum(handed_over)::bigint AS "handedOver", sum(stuck)::bigint AS stuck,
          sum(declined)::bigint AS declined, sum(rejected)::bigint AS rejected,
          coalesce((SELECT jsonb_agg(jsonb_build_object('stepId', step_id, 'count', stuck) ORDER BY stuck DESC, step_id) FROM (
            SELECT step_id, sum(stuck)::bigint AS stuck FROM registration_stuck_counters s
            WHERE s.guide_id = c.guide_id AND ${here} GROUP BY step_id HAVING sum(stuck) > 0) steps), '[]') AS "stuckAt"
        FROM registration_counters c WHERE ${here} GROUP BY guide_id ORDER BY guide_id`
      return withRetry(async () => (await select.execute(db)).rows)
    },

    /** Records that another officer looked at: of the station's officers, or of all. */
    async reviewed(period: Period, station: string | null): Promise<{ accepted: number; reviewed: number }> {
      const select = sql<{ accepted: number; reviewed: number }>`
        SELECT coalesce(sum(accepted), 0)::bigint AS accepted, coalesce(sum(accepted + rejected), 0)::bigint AS reviewed FROM review_counters
        WHERE day BETWEEN ${period.from}::date AND ${period.to}::date AND (${station}::text IS NULL OR station = ${station})`
      return withRetry(async () => (await select.execute(db)).rows[0] ?? { accepted: 0, reviewed: 0 })
    },

    /** Reports that came and were not taken back, by kind; contacts that two or more of them name. */
    async reports(period: Period, whose: Whose): Promise<{ kinds: { kind: ScamKind | null; count: number }[]; clusters: number }> {
      const kinds = sql<{ kind: ScamKind | null; count: number }>`
        SELECT kind, count(*) AS count FROM reports WHERE ${isWithin(period)} AND ${isTheirs(whose)} GROUP BY kind ORDER BY count DESC, kind`
      const clusters = sql<{ clusters: number }>`
        SELECT count(*) AS clusters FROM (
          SELECT FROM reports WHERE ${isWithin(period)} AND ${isTheirs(whose)} AND contact_hash IS NOT NULL GROUP BY contact_hash HAVING count(*) >= 2) c`
      return withRetry(async () => ({ kinds: (await kinds.execute(db)).rows, clusters: (await clusters.execute(db)).rows[0]?.clusters ?? 0 }))
    },

    /** How often texts and codes were opened, in a period and in the one before. */
    async opened(period: Period, previous: Period): Promise<OpenedRow[]> {
      const select = sql<OpenedRow>`
        SELECT o.*, p.content->>'communityId' AS "communityId", coalesce(p.content->>'name', p.content->>'title') AS name FROM (
          SELECT type, id, coalesce(sum(opened) FILTER (WHERE day >= ${period.from}::date AND day <= ${period.to}::date), 0)::bigint AS opened,
            coalesce(sum(opened) FILTER (WHERE day >= ${previous.from}::date AND day <= ${previous.to}::date), 0)::bigint AS previous
          FROM (
            SELECT type, id, day, opened FROM reach_counters UNION ALL SELECT 'place', place_id, day, opened FROM place_counters
          ) c
          WHERE day BETWEEN ${previous.from}::date AND ${period.to}::date GROUP BY type, id
        ) o LEFT JOIN publications p ON p.type = o.type AND p.id = o.id AND p.state = 'published' ORDER BY opened DESC, id`
      return withRetry(async () => (await select.execute(db)).rows)
    },

    /** Places with a code that are published. */
    async places(): Promise<PlaceRow[]> {
      const select = sql<PlaceRow>`
        SELECT id, content->>'name' AS name, content->>'communityId' AS "communityId" FROM publications
        WHERE type = 'place' AND state = 'published' ORDER BY id`
      return withRetry(async () => (await select.execute(db)).rows)
    },

    /** Stations that have places to visit. */
    async visiting(): Promise<string[]> {
      const select = sql<{ station: string }>`SELECT DISTINCT station FROM visits WHERE removed_at IS NULL ORDER BY station`
      return withRetry(async () => (await select.execute(db)).rows.map(({ station }) => station))
    }
  }
}

/** A community is decisive; where none was named, the station whose officer it was. */
const isOurs = ({ communityId, others }: Whose, station: string | null) =>
  communityId !== undefined
    ? sql`community_id = ${communityId}`
    : sql`community_id <> ALL (${[...others]}::text[]) AND (community_id <> '' OR ${station}::text IS NULL OR station IN ('', ${station}))`

/** Reports of residents who have named no community are everybody's. */
const isTheirs = ({ communityId, others }: Whose) =>
  communityId !== undefined ? sql`community_id = ${communityId}` : sql`(community_id IS NULL OR community_id <> ALL (${[...others]}::text[]))`

const isWithin = ({ from, to }: Period) => sql`
  received_at >= (${from}::date)::timestamp AT TIME ZONE 'Asia/Shanghai' AND received_at < (${to}::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai'
  AND status <> 'withdrawn'`
