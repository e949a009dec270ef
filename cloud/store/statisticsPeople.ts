import { type Kysely, sql } from 'kysely'
import type { PeopleCount } from './statisticsGenerations'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

/** A part of all residents, so that no statement takes long. */
interface Part {
  generation: number
  day: string
  part: number
  parts: number
}

/** People in one statement. */
const atOnce = 20_000

/** Who answered when for the last time: from it, how many different people there were in each window that ends on a day. */
export function createStatisticsPeople(db: Kysely<Tables>) {
  return {
    /** Into how many parts the people are divided. */
    async parts(generation: number): Promise<number> {
      const select = sql<{ people: number }>`
        SELECT (SELECT count(*) FROM statistics_people WHERE generation = ${generation})
          + (SELECT count(*) FROM statistics_seen WHERE generation = ${generation}) AS people`
      return withRetry(async () => Math.max(1, Math.ceil(((await select.execute(db)).rows[0]?.people ?? 0) / atOnce)))
    },

    /** With those of the day that is being made; each person is in one part only, so that counts of parts add up. */
    async count(part: Part): Promise<PeopleCount[]> {
      const select = sql<Omit<PeopleCount, 'people'> & Record<'d1' | 'd7' | 'd28' | 'd91' | 'd365' | 'week' | 'month', number>>`
        WITH merged AS MATERIALIZED (${merged(part)}), days AS (
          SELECT 'total:' AS what, community_id, seen_on AS last_on FROM merged
          UNION ALL SELECT 'audience:' || audience, community_id, seen_on FROM merged
          UNION ALL SELECT u.what, CASE WHEN u.what LIKE 'place:%' THEN '' ELSE community_id END, u.last_on
            FROM merged, unnest(merged.what, merged.what_on) AS u (what, last_on)
        )
        SELECT split_part(what, ':', 1) AS dimension, community_id AS community, split_part(what, ':', 2) AS item,
          count(*) FILTER (WHERE last_on = ${part.day}::date) AS d1,
          count(*) FILTER (WHERE last_on > ${part.day}::date - 7) AS d7,
          count(*) FILTER (WHERE last_on > ${part.day}::date - 28) AS d28,
          count(*) FILTER (WHERE last_on > ${part.day}::date - 91) AS d91,
          count(*) FILTER (WHERE last_on > ${part.day}::date - 365) AS d365,
          count(*) FILTER (WHERE last_on >= date_trunc('week', ${part.day}::date)::date) AS week,
          count(*) FILTER (WHERE last_on >= date_trunc('month', ${part.day}::date)::date) AS month
        FROM days WHERE last_on > ${part.day}::date - 365 GROUP BY what, community_id`
      const { rows } = await withRetry(() => select.execute(db))
      return rows.map(({ community, d1, d7, d28, d91, d365, dimension, item, month, week }) => ({
        dimension,
        community,
        item,
        people: [d1, d7, d28, d91, d365, week, month]
      }))
    },

    /** Takes over those of the day, for the days that follow; doing it again changes nothing. */
    async keep(part: Part): Promise<void> {
      const insert = sql`
        INSERT INTO statistics_people (resident_id, generation, seen_on, at, community_id, audience, what, what_on)
        SELECT resident_id, ${part.generation}::int, seen_on, at, community_id, audience, what, what_on FROM (${merged(part)}) m
        WHERE seen_on = ${part.day}::date ORDER BY resident_id
        ON CONFLICT (resident_id, generation) DO UPDATE SET seen_on = excluded.seen_on, at = excluded.at, community_id = excluded.community_id,
          audience = excluded.audience, what = excluded.what, what_on = excluded.what_on`
      await withRetry(() => insert.execute(db))
    }
  }
}

const isIn = ({ generation, part, parts }: Part) => sql`generation = ${generation} AND abs(hashtext(resident_id)::bigint) % ${parts}::int = ${part}::int`

/** Everybody of the past year, as they stand with the day that is being made. */
const merged = (part: Part) => sql`
  SELECT resident_id, CASE WHEN s.at IS NULL THEN p.seen_on ELSE ${part.day}::date END AS seen_on,
    coalesce(s.at, p.at) AS at, coalesce(s.community_id, p.community_id) AS community_id, coalesce(s.audience, p.audience) AS audience,
    CASE WHEN s.at IS NULL THEN p.what ELSE s.what || kept.what END AS what,
    CASE WHEN s.at IS NULL THEN p.what_on ELSE array_fill(${part.day}::date, ARRAY[cardinality(s.what)]) || kept.what_on END AS what_on
  FROM (SELECT * FROM statistics_people WHERE ${isIn(part)}) p
  FULL JOIN (
    SELECT resident_id, at, community_id, audience,
      ARRAY (SELECT 'mode:' || unnest(modes) UNION ALL SELECT 'kind:' || unnest(kinds) UNION ALL SELECT 'place:' || unnest(places)) AS what
    FROM statistics_seen WHERE ${isIn(part)}
  ) s USING (resident_id)
  LEFT JOIN LATERAL (
    SELECT coalesce(array_agg(u.what), '{}') AS what, coalesce(array_agg(u.last_on), '{}') AS what_on
    FROM unnest(p.what, p.what_on) AS u (what, last_on)
    WHERE s.at IS NOT NULL AND u.what <> ALL (s.what) AND u.last_on > ${part.day}::date - 365
  ) kept ON true`
