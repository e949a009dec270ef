import { type Kysely, sql } from 'kysely'
import type { Pool } from 'pg'
import type { ContactType } from '../../contract/contactTypes'
import type { ReportStatus } from '../../contract/reportReplies'
import type { ScamKind } from '../../contract/vocabulary'
import type { ReportOwner } from '../reporting/reportContent'
import { gather } from './gather'
import { insertReports } from './insertReports'
import { insertWithPictures } from './insertWithPictures'
import { oneAtATime } from './oneAtATime'
import type { MoneyLost, Tables } from './tables'
import { withRetry } from './withRetry'

/** A report as it is kept: what is told in it sealed. */
export interface NewReport extends ReportOwner {
  contactType: ContactType
  kind: ScamKind | null
  moneyLost: MoneyLost
  onBehalf: boolean
  metOn: string | null
  content: string
  contactHash: string | null
  keyId: string
  mayCallBack: boolean
  evidenceIds: readonly string[]
  reply: string
  receiptHash: string
  receivedAt: Date
}

/** `receiptTaken`: another report has this receipt. Otherwise which pictures could be had, and how many reports came today. */
export type Added = { state: 'kept' | 'receiptTaken' } | { state: 'left'; free: string[]; today: number }

export interface MyReportRow {
  id: string
  contactType: ContactType
  kind: ScamKind | null
  status: ReportStatus
  note: string | null
  reply: string
  receivedAt: Date
  updatedAt: Date
}

export type Reports = ReturnType<typeof createReports>

/** Those a resident may still take back. */
export const open: readonly ReportStatus[] = ['received', 'checking', 'moreNeeded']

const newest = 100

export function createReports(db: Kysely<Tables>, pool: Pool) {
  // So that the reports of a day are counted right; several servers may let a few more pass, and lose nothing by it.
  const inTurn = oneAtATime()
  /** Under load many reports share one statement; one resident's never do, for they follow one another. */
  const insertPlain = gather((items: { report: NewReport; mostToday: number }[]) => insertReports(pool, items.map(({ report }) => report), items[0]?.mostToday ?? 0), { places: 3, patience: 2, most: 64 })

  return {
    /**
     * Keeps the report exactly once, with its pictures and its receipt, in one statement: however it ends, all of it or nothing.
     *
     * @param mostToday how many reports of one resident are kept in 24 hours
     */
    async add(report: NewReport, mostToday: number): Promise<Added> {
      return inTurn(report.residentId, () => (report.evidenceIds.length === 0 ? insertPlain({ report, mostToday }) : insertWithPictures(db, report, mostToday)))
    },

    /** The sealed first reply of a report, if there is one. */
    async reply({ id, residentId }: ReportOwner): Promise<string | undefined> {
      const select = db.selectFrom('reports').select('reply').where('resident_id', '=', residentId).where('id', '=', id)
      return withRetry(async () => (await select.executeTakeFirst())?.reply)
    },

    /** The newest hundred of a resident. */
    async mine(residentId: string): Promise<MyReportRow[]> {
      const select = db
        .selectFrom('reports')
        .select(['id', 'contact_type as contactType', 'kind', 'status', 'note', 'reply', 'received_at as receivedAt', 'updated_at as updatedAt'])
        .where('resident_id', '=', residentId)
        .orderBy('received_at', 'desc')
        .orderBy('id')
        .limit(newest)
      return withRetry(() => select.execute())
    },

    /**
     * Takes back a report that is still open: what was told and the pictures go, that it was there stays.
     *
     * @returns where it stands then, withdrawn or not; undefined for an unknown report
     */
    async withdraw({ id, residentId }: ReportOwner, stepId: string, keyId: string, now: Date): Promise<{ status: ReportStatus; updatedAt: Date } | undefined> {
      const at = sql`${now}::timestamptz`
      const withdraw = sql`
        WITH gone AS (
          UPDATE reports SET status = 'withdrawn', content = NULL, note = NULL, contact_hash = NULL, may_call_back = false,
            met_on = NULL, version = version + 1, updated_at = ${at}
          WHERE resident_id = ${residentId} AND id = ${id}::uuid AND status = ANY(${[...open]}::text[])
          RETURNING resident_id, id, version
        ), emptied AS (
          UPDATE report_steps s SET sealed = NULL FROM gone WHERE s.resident_id = gone.resident_id AND s.report_id = gone.id
        ), pictures AS (
          DELETE FROM evidence e USING gone WHERE e.resident_id = gone.resident_id AND e.report_id = gone.id RETURNING e.stored_as
        ), removals AS (
          INSERT INTO evidence_removals (stored_as, since) SELECT stored_as, ${at} FROM pictures
        )
        INSERT INTO report_steps (resident_id, report_id, id, seq, step, status, key_id, at)
        SELECT resident_id, id, ${stepId}::uuid, version, 'decided', 'withdrawn', ${keyId}, ${at} FROM gone`
      const select = db
        .selectFrom('reports')
        .select(['status', 'updated_at as updatedAt'])
        .where('resident_id', '=', residentId)
        .where('id', '=', id)
      return withRetry(() =>
        db.transaction().execute(async transaction => {
          // A supplement on its way is waited for: what it tells must be seen, to be emptied too.
          await transaction.executeQuery(select.forUpdate())
          await withdraw.execute(transaction)
          return (await transaction.executeQuery(select)).rows[0]
        })
      )
    }
  }
}
