import { type Kysely, sql, type Transaction } from 'kysely'
import type { ReportStatus } from '../../contract/reportReplies'
import type { ReportOwner } from '../reporting/reportContent'
import { open } from './reports'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

export interface Supplement extends ReportOwner {
  supplementId: string
  sealed: string
  keyId: string
  evidenceIds: readonly string[]
  at: Date
}

export type Told =
  | { state: 'kept'; status: ReportStatus; at: Date }
  | { state: 'unknown' | 'closed' | 'full' }
  | { state: 'evidence'; free: string[] }

/** Of one report; who has more to tell had better be called. */
const most = 20

export function createSupplements(db: Kysely<Tables>) {
  return {
    /**
     * Adds to a report, all or nothing. The same supplement again is the first one, with its answer.
     * A report that an officer asked more about goes back to being checked; one not yet looked at stays as it is.
     */
    async add(supplement: Supplement): Promise<Told> {
      return withRetry(() => db.transaction().execute(transaction => add(transaction, supplement)))
    }
  }
}

async function add(transaction: Transaction<Tables>, { at, evidenceIds, id, keyId, residentId, sealed, supplementId }: Supplement): Promise<Told> {
  const ofReport = transaction.selectFrom('reports').select(['status', 'version']).where('resident_id', '=', residentId).where('id', '=', id)
  // One after the other: two supplements at once must not take the same version.
  const report = await ofReport.forUpdate().executeTakeFirst()
  if (!report) return { state: 'unknown' }
  const steps = await transaction.selectFrom('report_steps').selectAll().where('resident_id', '=', residentId).where('report_id', '=', id).where('step', '=', 'told').execute()
  const earlier = steps.find(step => step.id === supplementId)
  if (earlier) return { state: 'kept', status: earlier.status, at: earlier.at }
  if (!open.includes(report.status)) return { state: 'closed' }
  if (steps.length >= most) return { state: 'full' }

  const taken = await sql<{ id: string }>`
    UPDATE evidence SET report_id = ${id}::uuid, told_in = ${supplementId}::uuid
    WHERE resident_id = ${residentId} AND id = ANY(${[...evidenceIds]}::uuid[]) AND report_id IS NULL
    RETURNING id`.execute(transaction)
  if (taken.rows.length < evidenceIds.length) {
    await sql`
      UPDATE evidence SET report_id = NULL, told_in = NULL
      WHERE resident_id = ${residentId} AND told_in = ${supplementId}::uuid`.execute(transaction)
    return { state: 'evidence', free: taken.rows.map(row => row.id) }
  }
  const status = report.status === 'moreNeeded' ? 'checking' : report.status
  const version = report.version + 1
  await sql`
    UPDATE reports SET status = ${status}, version = ${version}, updated_at = ${at}::timestamptz,
      evidence_count = evidence_count + ${evidenceIds.length}, note = CASE WHEN status = ${status} THEN note END
    WHERE resident_id = ${residentId} AND id = ${id}::uuid`.execute(transaction)
  const step = { resident_id: residentId, report_id: id, id: supplementId, seq: version, step: 'told' as const, status, sealed, key_id: keyId, officer: null, at }
  await transaction.insertInto('report_steps').values(step).execute()
  return { state: 'kept', status, at }
}
