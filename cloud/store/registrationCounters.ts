import { sql } from 'kysely'

const slots = 16

/** The day in China. */
export const dayOf = (time: ReturnType<typeof sql>) => sql`(${time} AT TIME ZONE 'Asia/Shanghai')::date`

/**
 * Two more parts of a WITH that move the counters by what stands in its part `moves`: day, guide_id, station, community_id, stuck_at,
 * counted, handed_over, stuck, declined, rejected. One statement with the rows, so that both happen or neither.
 */
export function moveCounters() {
  const slot = sql`${Math.floor(Math.random() * slots)}::smallint`
  return sql`
    counters AS (
      INSERT INTO registration_counters AS c (day, slot, guide_id, station, community_id, counted, handed_over, stuck, declined, rejected)
      SELECT day, ${slot}, guide_id, station, coalesce(community_id, ''), counted, handed_over, stuck, declined, rejected FROM moves
      WHERE counted <> 0 OR handed_over <> 0 OR stuck <> 0 OR declined <> 0 OR rejected <> 0
      ON CONFLICT (day, slot, guide_id, station, community_id) DO UPDATE SET
        counted = c.counted + excluded.counted,
        handed_over = c.handed_over + excluded.handed_over,
        stuck = c.stuck + excluded.stuck,
        declined = c.declined + excluded.declined,
        rejected = c.rejected + excluded.rejected
    ), stuck_counters AS (
      INSERT INTO registration_stuck_counters AS c (day, slot, guide_id, step_id, station, community_id, stuck)
      SELECT day, ${slot}, guide_id, stuck_at, station, coalesce(community_id, ''), stuck FROM moves WHERE stuck <> 0 AND stuck_at IS NOT NULL
      ON CONFLICT (day, slot, guide_id, step_id, station, community_id) DO UPDATE SET stuck = c.stuck + excluded.stuck
    )`
}
