import { type Kysely, sql } from 'kysely'
import { unitOf } from './statisticsParts'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

interface Slice {
  generation: number
  day: string
  from: Date
  to: Date
}

/** The day that is being made: added up slice by slice, so that no statement takes long and work that is broken off goes on. */
export function createStatisticsStage(db: Kysely<Tables>) {
  return {
    /** Begins a day afresh. */
    async begin(generation: number, day: string, at: Date): Promise<void> {
      await withRetry(() =>
        db.transaction().execute(async transaction => {
          const update = sql`
            UPDATE statistics_generations SET open_on = ${day}::date, staged_to = ${at}::timestamptz, staged = 0 WHERE generation = ${generation}`
          await update.execute(transaction)
          await transaction.deleteFrom('statistics_stage').where('generation', '=', generation).execute()
          await transaction.deleteFrom('statistics_seen').where('generation', '=', generation).execute()
        })
      )
    },

    /** Adds what came from one time up to another. A slice that has been added is not added again. */
    async add(slice: Slice): Promise<void> {
      await withRetry(() =>
        db.transaction().execute(async transaction => {
          const { day, from, generation, to } = slice
          const next = sql`
            SELECT FROM statistics_generations WHERE generation = ${generation} AND open_on = ${day}::date AND staged_to = ${from}::timestamptz FOR UPDATE`
          if ((await next.execute(transaction)).rows.length === 0) return
          const [added] = (await addSlice(slice).execute(transaction)).rows
          const move = sql`
            UPDATE statistics_generations SET staged_to = ${to}::timestamptz, staged = staged + ${added?.attempts ?? 0} WHERE generation = ${generation}`
          await move.execute(transaction)
        })
      )
    }
  }
}

/** Sums of the columns that attempts and their kinds share, in the order of the table. */
const sums = sql`count(*), sum(answered), sum(right_count), sum(scam_seen), sum(hits), sum(genuine_seen), sum(false_alarms),
  sum(scam_seen * unit), sum(hits * unit), sum(genuine_seen * unit), sum(false_alarms * unit)`
const both = (a: string, b: string) => sql`ARRAY (SELECT DISTINCT unnest(${sql.raw(a)} || ${sql.raw(b)}) ORDER BY 1)`

/** An attempt counts once for each kind it has questions of; unsure about a genuine message is no false alarm, as in attempts. */
const addSlice = ({ from, generation, to }: Slice) => sql<{ attempts: number }>`
  WITH slice AS MATERIALIZED (
    SELECT resident_id, id, received_at, mode, coalesce(audience, '') AS audience, coalesce(community_id, '') AS community_id, place_id,
      answered, right_count, scam_seen, hits, genuine_seen, false_alarms, answers, ${unitOf(sql`resident_id`)} AS unit
    FROM attempts WHERE received_at >= ${from}::timestamptz AND received_at < ${to}::timestamptz
  ), kinds AS MATERIALIZED (
    SELECT s.resident_id, s.community_id, s.unit, k.* FROM slice s CROSS JOIN LATERAL (
      SELECT a.kind, count(*) AS answered, count(*) FILTER (WHERE a.grade = 'right') AS right_count,
        count(*) FILTER (WHERE a.verdict = 'scam') AS scam_seen, count(*) FILTER (WHERE a.verdict = 'scam' AND a.grade = 'right') AS hits,
        count(*) FILTER (WHERE a.verdict = 'genuine') AS genuine_seen,
        count(*) FILTER (WHERE a.verdict = 'genuine' AND a.grade = 'wrong') AS false_alarms
      FROM jsonb_to_recordset(s.answers) AS a (kind text, verdict text, grade text) GROUP BY a.kind
    ) k
  ), groups AS (
    SELECT 'total' AS dimension, community_id, '' AS item, ${sums} FROM slice GROUP BY 2
    UNION ALL SELECT 'mode', community_id, mode, ${sums} FROM slice GROUP BY 2, 3
    UNION ALL SELECT 'audience', community_id, audience, ${sums} FROM slice GROUP BY 2, 3
    UNION ALL SELECT 'place', '', place_id, ${sums} FROM slice WHERE place_id IS NOT NULL GROUP BY 3
    UNION ALL SELECT 'kind', community_id, kind, ${sums} FROM kinds GROUP BY 2, 3
  ), staged AS (
    INSERT INTO statistics_stage AS g SELECT ${generation}::int, groups.* FROM groups ORDER BY 2, 3, 4
    ON CONFLICT (generation, dimension, community_id, item) DO UPDATE SET
      attempts = g.attempts + excluded.attempts,
      answered = g.answered + excluded.answered,
      right_count = g.right_count + excluded.right_count,
      scam_seen = g.scam_seen + excluded.scam_seen,
      hits = g.hits + excluded.hits,
      genuine_seen = g.genuine_seen + excluded.genuine_seen,
      false_alarms = g.false_alarms + excluded.false_alarms,
      scam_seen_parts = g.scam_seen_parts + excluded.scam_seen_parts,
      hits_parts = g.hits_parts + excluded.hits_parts,
      genuine_seen_parts = g.genuine_seen_parts + excluded.genuine_seen_parts,
      false_alarms_parts = g.false_alarms_parts + excluded.false_alarms_parts
  ), people AS (
    SELECT resident_id, max(received_at) AS at,
      (array_agg(community_id ORDER BY received_at DESC, id DESC))[1] AS community_id,
      (array_agg(audience ORDER BY received_at DESC, id DESC))[1] AS audience,
      array_agg(DISTINCT mode) AS modes, coalesce(array_agg(DISTINCT place_id) FILTER (WHERE place_id IS NOT NULL), '{}') AS places
    FROM slice GROUP BY resident_id
  ), seen AS (
    INSERT INTO statistics_seen AS s (resident_id, generation, at, community_id, audience, modes, kinds, places)
    SELECT resident_id, ${generation}::int, at, community_id, audience, modes, coalesce(k.kinds, '{}'), places
    FROM people LEFT JOIN (SELECT resident_id, array_agg(DISTINCT kind) AS kinds FROM kinds GROUP BY 1) k USING (resident_id)
    ON CONFLICT (resident_id, generation) DO UPDATE SET
      at = excluded.at, community_id = excluded.community_id, audience = excluded.audience,
      modes = ${both('s.modes', 'excluded.modes')}, kinds = ${both('s.kinds', 'excluded.kinds')}, places = ${both('s.places', 'excluded.places')}
  )
  SELECT count(*) AS attempts FROM slice`
