import { type Kysely, sql } from 'kysely'
import type { PeopleCount } from './statisticsGenerations'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

/** Residents from one id, without it, to another; to the last where there is none. */
export interface Part {
  after: string
  upTo: string | null
}

interface OnDay extends Part {
  generation: number
  day: string
  /** The first days of its week and its month. */
  monday: string
  first: string
}

/** People in one statement: it takes some tenths of a second. */
const atOnce = 8_000

/** Who answered when for the last time: from it, how many different people there were in each window that ends on a day. */
export function createStatisticsPeople(db: Kysely<Tables>) {
  return {
    /** The people in parts, so that no statement takes long; each person is in one of them. */
    async parts(generation: number): Promise<Part[]> {
      const select = sql<{ id: string }>`
        SELECT resident_id AS id FROM (
          SELECT resident_id, row_number() OVER (ORDER BY resident_id) AS n FROM (
            SELECT resident_id FROM statistics_people WHERE generation = ${generation}
            UNION ALL SELECT resident_id FROM statistics_seen WHERE generation = ${generation}
          ) people
        ) numbered WHERE n % ${atOnce}::int = 0 ORDER BY resident_id`
      const ends = await withRetry(async () => (await select.execute(db)).rows.map(({ id }) => id))
      return [...ends, null].map((upTo, i) => ({ after: ends[i - 1] ?? '', upTo }))
    },

    /** With those of the day that is being made; counts of parts add up, and so do those of the same group. */
    async count(part: OnDay): Promise<PeopleCount[]> {
      const day = sql`${part.day}::date`
      const select = sql<{ what: string; community: string; people: number[] }>`
        SELECT u.what, community_id AS community, ARRAY[
          count(*) FILTER (WHERE last_on = ${day}), count(*) FILTER (WHERE last_on > ${day} - 7), count(*) FILTER (WHERE last_on > ${day} - 28),
          count(*) FILTER (WHERE last_on > ${day} - 91), count(*), count(*) FILTER (WHERE last_on >= ${part.monday}::date),
          count(*) FILTER (WHERE last_on >= ${part.first}::date)]::int[] AS people
        FROM (${notSeen(part)} UNION ALL ${seen(part)}) everybody,
          unnest(ARRAY['total:', 'audience:' || audience] || everybody.what, ARRAY[seen_on, seen_on] || what_on) AS u (what, last_on)
        WHERE last_on > ${day} - 365 GROUP BY u.what, community_id`
      const { rows } = await withRetry(() => select.execute(db))
      return rows.map(({ community, people, what }) => {
        const [dimension = '', item = ''] = what.split(':')
        return { dimension, community: dimension === 'place' ? '' : community, item, people }
      })
    },

    /** Takes over those of the day, for the days that follow; doing it again changes nothing. */
    async keep(part: OnDay): Promise<void> {
      const insert = sql`
        INSERT INTO statistics_people (resident_id, generation, seen_on, at, community_id, audience, what, what_on)
        SELECT resident_id, ${part.generation}::int, seen_on, at, community_id, audience, what, what_on FROM (${seen(part)}) s ORDER BY resident_id
        ON CONFLICT (resident_id, generation) DO UPDATE SET seen_on = excluded.seen_on, at = excluded.at, community_id = excluded.community_id,
          audience = excluded.audience, what = excluded.what, what_on = excluded.what_on`
      await withRetry(() => insert.execute(db))
    }
  }
}

const isIn = ({ after, generation, upTo }: OnDay) =>
  sql`generation = ${generation} AND resident_id > ${after} ${upTo === null ? sql`` : sql`AND resident_id <= ${upTo}`}`

/** Those of the past year who did not answer on the day. */
const notSeen = (part: OnDay) => sql`
  SELECT resident_id, seen_on, at, community_id, audience, what, what_on FROM statistics_people p
  WHERE ${isIn(part)} AND NOT EXISTS (SELECT FROM statistics_seen s WHERE s.resident_id = p.resident_id AND s.generation = p.generation)`

/** Those who did, with what they did before. */
const seen = (part: OnDay) => sql`
  SELECT s.resident_id, ${part.day}::date AS seen_on, s.at, s.community_id, s.audience, s.what || kept.what AS what,
    array_fill(${part.day}::date, ARRAY[cardinality(s.what)]) || kept.what_on AS what_on
  FROM (
    SELECT resident_id, at, community_id, audience,
      ARRAY (SELECT 'mode:' || unnest(modes) UNION ALL SELECT 'kind:' || unnest(kinds) UNION ALL SELECT 'place:' || unnest(places)) AS what
    FROM statistics_seen WHERE ${isIn(part)}
  ) s, LATERAL (
    SELECT coalesce(array_agg(u.what), '{}') AS what, coalesce(array_agg(u.last_on), '{}') AS what_on
    FROM statistics_people p, unnest(p.what, p.what_on) AS u (what, last_on)
    WHERE p.resident_id = s.resident_id AND p.generation = ${part.generation} AND u.what <> ALL (s.what) AND u.last_on > ${part.day}::date - 365
  ) kept`
