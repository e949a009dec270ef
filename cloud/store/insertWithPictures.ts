import { type Kysely, sql } from 'kysely'
import { isTaken } from './isTaken'
import type { Added, NewReport } from './reports'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

/** Keeps a report and takes its pictures for it, in one statement: all of them or nothing. */
export async function insertWithPictures(db: Kysely<Tables>, report: NewReport, mostToday: number): Promise<Added> {
  const { evidenceIds, id, receivedAt, residentId } = report
  const dayAgo = new Date(receivedAt.getTime() - 86_400_000)
  const wanted = sql`${[...evidenceIds]}::uuid[]`
  const insert = sql<{ saved: number; free: string[]; today: number }>`
    WITH free AS (
      SELECT id FROM evidence WHERE resident_id = ${residentId} AND id = ANY(${wanted}) AND report_id IS NULL
      ORDER BY id FOR UPDATE
    ), today AS (
      SELECT count(*) AS reports FROM reports WHERE resident_id = ${residentId} AND received_at > ${dayAgo}::timestamptz
    ), saved AS (
      INSERT INTO reports (resident_id, id, contact_type, kind, money_lost, on_behalf, met_on, content, contact_hash, key_id,
        community_id, status, version, evidence_count, may_call_back, reply, received_at, updated_at)
      SELECT ${residentId}, ${id}::uuid, ${report.contactType}, ${report.kind}, ${report.moneyLost}, ${report.onBehalf}::boolean,
        ${report.metOn}::date, ${report.content}, ${report.contactHash}, ${report.keyId},
        (SELECT community_id FROM residents WHERE resident_id = ${residentId}), 'received', 1, ${evidenceIds.length}::integer,
        ${report.mayCallBack}::boolean, ${report.reply}, ${receivedAt}::timestamptz, ${receivedAt}::timestamptz
      WHERE (SELECT count(*) FROM free) = ${evidenceIds.length}::integer
        AND (SELECT reports FROM today) < ${mostToday}::integer
      ON CONFLICT DO NOTHING
      RETURNING id
    ), receipt AS (
      INSERT INTO receipts (receipt_hash, resident_id, report_id) SELECT ${report.receiptHash}, ${residentId}, id FROM saved
    ), attached AS (
      UPDATE evidence SET report_id = saved.id FROM saved WHERE evidence.resident_id = ${residentId} AND evidence.id = ANY(${wanted})
    )
    SELECT (SELECT count(*) FROM saved) AS saved, ARRAY(SELECT id::text FROM free) AS free, (SELECT reports FROM today) AS today`
  try {
    const [row] = (await withRetry(() => insert.execute(db))).rows
    return row?.saved ? { state: 'kept' } : { state: 'left', free: row?.free ?? [], today: row?.today ?? 0 }
  } catch (error) {
    if (isTaken(error, 'receipts')) return { state: 'receiptTaken' }
    throw error
  }
}
