import type { Pool } from 'pg'
import type { GuidePlace, Tick } from '../../contract/registrationReplies'
import { assistIsOver } from './assistRow'
import { withRetry } from './withRetry'

/** Where a resident is; of several tellings the one with the highest seq stays. */
export interface Telling {
  residentId: string
  id: string
  seq: number
  place: GuidePlace
  at: Date
}

export interface Heard {
  ended: boolean
  ticks: Tick[]
}

/** Keeps where residents are, all in one statement. @returns undefined for an assist of somebody else */
export async function followAssists(pool: Pool, tellings: readonly Telling[]): Promise<(Heard | undefined)[]> {
  const values = columns.map(column => tellings.map(column))
  const { rows } = await withRetry(() => pool.query<Heard & { n: number }>(follow, values))
  const byPlace = new Map(rows.map(({ ended, n, ticks }) => [n, { ended, ticks }]))
  return tellings.map((_, i) => byPlace.get(i + 1))
}

/** The parameters $1 to $5, one array a column. */
const columns: ((telling: Telling) => string | number)[] = [
  telling => telling.residentId,
  telling => telling.id,
  telling => telling.seq,
  telling => JSON.stringify(telling.place),
  telling => telling.at.toISOString()
]

/** Unnamed, for pgbouncer in transaction mode. */
const follow = `
  WITH given AS (
    SELECT * FROM unnest($1::text[], $2::uuid[], $3::int[], $4::jsonb[], $5::timestamptz[]) WITH ORDINALITY AS g (resident_id, id, seq, place, at, n)
  ), mine AS (
    SELECT given.n, given.seq, given.place, given.at, a.officer_id, a.id, a.ticks, a.place_seq, ${assistIsOver('a', 'given.at')} AS ended
    FROM given JOIN assists a ON a.resident_id = given.resident_id AND a.id = given.id
  ), latest AS (
    SELECT DISTINCT ON (officer_id, id) officer_id, id, seq, place, at FROM mine WHERE NOT ended AND place_seq < seq ORDER BY officer_id, id, seq DESC, n
  ), told AS (
    UPDATE assists a SET place_seq = latest.seq, place = latest.place, heard_at = latest.at FROM latest
    WHERE a.officer_id = latest.officer_id AND a.id = latest.id AND a.ended_at IS NULL AND a.place_seq < latest.seq
  )
  SELECT n, ended, ticks FROM mine`
