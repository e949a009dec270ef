import type { Pool } from 'pg'
import { assistColumns, assistIsOver } from './assistRow'
import type { Join, JoinState, JoinTry } from './assists'
import type { Assist } from './assistRow'
import { withRetry } from './withRetry'

/** So many wrong codes in so many minutes, then none is looked up any more. An address may be that of a whole village hall. */
const guessLimits = { minutes: 10, ofResident: 10, ofOrigin: 60 }

/**
 * Joins by codes and counts the wrong ones, all in one statement: of two people with one code one has it, who asks again has it
 * still, and somebody who tries many codes at once gets no further than one by one.
 *
 * @param tries in the order they came
 */
export async function joinAssists(pool: Pool, tries: readonly JoinTry[]): Promise<Join[]> {
  const values = columns.map(column => tries.map(column))
  const { rows } = await withRetry(() => pool.query<Assist & { n: number; state: JoinState }>(join, values))
  const byPlace = new Map(rows.map(row => [row.n, row]))
  return tries.map((_, i) => {
    const { state = 'unknown', ...assist } = byPlace.get(i + 1) ?? {}
    return state === 'joined' ? { state, assist: assist as Assist } : { state }
  })
}

/** The parameters $1 to $5, one array a column. */
const columns: ((each: JoinTry) => string)[] = [
  each => each.code,
  each => each.residentId,
  each => each.residentHash,
  each => each.originHash,
  each => each.at.toISOString()
]

const since = (at: string) => `${at} - interval '${guessLimits.minutes} minutes'`

/** Adds the misses of a group; after the minutes it begins anew. Returned is what there was before. */
const countMisses = (groups: string) => `
  INSERT INTO assist_guesses AS g (who_hash, since, misses) SELECT who_hash, at, misses FROM ${groups} ORDER BY who_hash
  ON CONFLICT (who_hash) DO UPDATE SET
    misses = least(100000, excluded.misses + CASE WHEN g.since < ${since('excluded.since')} THEN 0 ELSE g.misses END),
    since = CASE WHEN g.since < ${since('excluded.since')} THEN excluded.since ELSE g.since END
  RETURNING who_hash, misses`

/**
 * Unnamed, for pgbouncer in transaction mode. The row of each resident is moved by right codes too, so that tries at the same time
 * wait for each other; that of an address only by wrong ones, for many share it.
 */
const join = `
  WITH given AS (
    SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::timestamptz[]) WITH ORDINALITY AS g (code, resident_id, resident_hash, origin_hash, at, n)
  ), found AS (
    SELECT given.n, a.officer_id, a.id, a.resident_id AS had, ${assistIsOver('a', 'given.at')} AS over,
      a.opened_by = given.resident_hash OR a.officer_id = given.resident_id OR EXISTS (
        SELECT FROM officer_sessions s WHERE s.resident_id = given.resident_id AND s.officer_id = a.officer_id) AS own
    FROM given JOIN assist_codes c ON c.code = given.code JOIN assists a ON a.officer_id = c.officer_id AND a.id = c.assist_id
    WHERE c.expires_at > given.at OR a.resident_id = given.resident_id
  ), tried AS (
    SELECT given.*, found.officer_id, found.id, found.had, found.over, found.own, (found.id IS NULL)::int AS miss FROM given LEFT JOIN found USING (n)
  ), of_resident AS (SELECT resident_hash AS who_hash, min(at) AS at, sum(miss)::int AS misses FROM tried GROUP BY resident_hash
  ), of_origin AS (SELECT origin_hash AS who_hash, min(at) AS at, sum(miss)::int AS misses FROM tried GROUP BY origin_hash HAVING sum(miss) > 0
  ), resident_counted AS (${countMisses('of_resident')}
  ), origin_counted AS (${countMisses('of_origin')}
  ), judged AS (
    SELECT tried.*,
      r.misses - o.misses + coalesce(sum(miss) OVER (PARTITION BY resident_hash ORDER BY n ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) >= ${guessLimits.ofResident}
      OR coalesce((SELECT g.misses FROM assist_guesses g WHERE g.who_hash = origin_hash AND g.since >= ${since('tried.at')}), 0)
        + coalesce(sum(miss) OVER (PARTITION BY origin_hash ORDER BY n ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) >= ${guessLimits.ofOrigin} AS guessing
    FROM tried JOIN resident_counted r ON r.who_hash = resident_hash JOIN of_resident o ON o.who_hash = resident_hash
  ), first AS (
    SELECT DISTINCT ON (officer_id, id) officer_id, id, resident_id, at FROM judged
    WHERE id IS NOT NULL AND NOT guessing AND NOT own AND NOT over AND coalesce(had, resident_id) = resident_id ORDER BY officer_id, id, n
  ), joined AS (
    UPDATE assists a SET resident_id = first.resident_id, joined_at = coalesce(a.joined_at, first.at) FROM first
    WHERE a.officer_id = first.officer_id AND a.id = first.id AND coalesce(a.resident_id, first.resident_id) = first.resident_id AND a.ended_at IS NULL
    RETURNING a.resident_id, ${assistColumns('a')}
  )
  SELECT judged.n, joined.*, CASE WHEN guessing THEN 'guessing' WHEN judged.id IS NULL THEN 'unknown' WHEN own THEN 'own'
    WHEN joined.resident_id = judged.resident_id THEN 'joined' WHEN had <> judged.resident_id THEN 'taken' WHEN over THEN 'over' ELSE 'taken' END AS state
  FROM judged LEFT JOIN joined ON joined.id = judged.id AND joined."officerId" = judged.officer_id`
