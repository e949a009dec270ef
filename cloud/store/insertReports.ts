import type { Pool } from 'pg'
import { isTaken } from './isTaken'
import type { Added, NewReport } from './reports'
import { withRetry } from './withRetry'

/**
 * Keeps reports without pictures, each with its receipt, all in one statement.
 *
 * @param reports of different residents
 * @param mostToday how many reports of one resident are kept in 24 hours
 */
export async function insertReports(pool: Pool, reports: readonly NewReport[], mostToday: number): Promise<Added[]> {
  // By key, so that two statements with the same reports wait for each other in the same order.
  const ordered = [...reports].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  const values = [...columns.map(column => ordered.map(column)), mostToday]
  try {
    const { rows } = await withRetry(() => pool.query<{ key: string; today: number | null }>(insert, values))
    const left = new Map(rows.map(({ key, today }) => [key, today]))
    return reports.map(report => {
      const today = left.get(keyOf(report))
      return typeof today === 'number' ? { state: 'left', free: [], today } : { state: 'kept' }
    })
  } catch (error) {
    // Whose receipt it was is not said: each gets another.
    if (isTaken(error, 'receipts')) return reports.map(() => ({ state: 'receiptTaken' }))
    throw error
  }
}

const keyOf = ({ id, residentId }: NewReport) => `${residentId} ${id}`

/** The parameters $1 to $14, one array a column. */
const columns: ((report: NewReport) => string | boolean | null)[] = [
  report => report.residentId,
  report => report.id,
  report => report.contactType,
  report => report.kind,
  report => report.moneyLost,
  report => report.onBehalf,
  report => report.metOn,
  report => report.content,
  report => report.contactHash,
  report => report.keyId,
  report => report.mayCallBack,
  report => report.reply,
  report => report.receiptHash,
  report => report.receivedAt.toISOString()
]

/** Unnamed, for pgbouncer in transaction mode. `today` is null for what is kept. */
const insert = `
  WITH given AS (
    SELECT * FROM unnest($1::text[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::boolean[], $7::date[], $8::text[], $9::text[],
      $10::text[], $11::boolean[], $12::text[], $13::text[], $14::timestamptz[])
      AS g (resident_id, id, contact_type, kind, money_lost, on_behalf, met_on, content, contact_hash, key_id, may_call_back, reply,
        receipt_hash, received_at)
  ), counted AS (
    SELECT g.*, (SELECT count(*) FROM reports t WHERE t.resident_id = g.resident_id AND t.received_at > g.received_at - interval '1 day') AS today
    FROM given g
  ), saved AS (
    INSERT INTO reports (resident_id, id, contact_type, kind, money_lost, on_behalf, met_on, content, contact_hash, key_id, community_id,
      status, version, evidence_count, may_call_back, reply, received_at, updated_at)
    SELECT resident_id, id, contact_type, kind, money_lost, on_behalf, met_on, content, contact_hash, key_id,
      (SELECT community_id FROM residents r WHERE r.resident_id = c.resident_id), 'received', 1, 0, may_call_back, reply, received_at, received_at
    FROM counted c WHERE today < $15
    ON CONFLICT DO NOTHING
    RETURNING resident_id, id
  ), receipt AS (
    INSERT INTO receipts (receipt_hash, resident_id, report_id)
    SELECT g.receipt_hash, g.resident_id, g.id FROM saved s JOIN given g ON g.resident_id = s.resident_id AND g.id = s.id
  )
  SELECT c.resident_id || ' ' || c.id AS key, CASE WHEN s.id IS NULL THEN c.today END AS today
  FROM counted c LEFT JOIN saved s ON s.resident_id = c.resident_id AND s.id = c.id`
