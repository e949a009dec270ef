import { type Kysely, type Selectable, sql } from 'kysely'
import type { ReportOwner } from '../reporting/reportContent'
import type { Tables } from './tables'
import { withRetry } from './withRetry'

export type SealedReport = Pick<Selectable<Tables['reports']>, 'resident_id' | 'id' | 'version' | 'contact_type' | 'content' | 'reply' | 'note'>
export type SealedStep = Pick<Selectable<Tables['report_steps']>, 'resident_id' | 'report_id' | 'id' | 'sealed'>
export type SealedPicture = Pick<Selectable<Tables['evidence']>, 'resident_id' | 'id' | 'stored_as' | 'key_id'>

/** A report sealed anew, with its hashes. */
export interface ResealedReport {
  content: string | null
  reply: string
  note: string | null
  contactHash: string | null
  receiptHash: string
}

export type ReportUpkeep = ReturnType<typeof createReportUpkeep>

/** Of what is sealed with an older key, a batch at a time, in the order of the keys of the rows. */
export function createReportUpkeep(db: Kysely<Tables>) {
  return {
    async oldReports(keyId: string, after: ReportOwner, limit: number): Promise<SealedReport[]> {
      const select = sql<SealedReport>`
        SELECT resident_id, id, version, contact_type, content, reply, note FROM reports
        WHERE key_id <> ${keyId} AND (resident_id, id) > (${after.residentId}, ${after.id}::uuid) ORDER BY resident_id, id LIMIT ${limit}`
      return withRetry(async () => (await select.execute(db)).rows)
    },

    /** Leaves a report alone that has changed since it was read: it comes again the next time. */
    async resealReport({ id, resident_id, version }: SealedReport, to: ResealedReport, keyId: string): Promise<void> {
      const update = sql`
        WITH resealed AS (
          UPDATE reports SET content = ${to.content}, reply = ${to.reply}, note = ${to.note}, contact_hash = ${to.contactHash}, key_id = ${keyId}
          WHERE resident_id = ${resident_id} AND id = ${id}::uuid AND version = ${version} RETURNING id
        )
        UPDATE receipts SET receipt_hash = ${to.receiptHash} FROM resealed
        WHERE receipts.resident_id = ${resident_id} AND receipts.report_id = resealed.id`
      await withRetry(() => update.execute(db))
    },

    async oldSteps(keyId: string, after: ReportOwner, limit: number): Promise<SealedStep[]> {
      const select = sql<SealedStep>`
        SELECT resident_id, report_id, id, sealed FROM report_steps
        WHERE key_id <> ${keyId} AND (resident_id, id) > (${after.residentId}, ${after.id}::uuid) ORDER BY resident_id, id LIMIT ${limit}`
      return withRetry(async () => (await select.execute(db)).rows)
    },

    async resealStep({ id, report_id, resident_id, sealed }: SealedStep, to: string | null, keyId: string): Promise<void> {
      const update = db
        .updateTable('report_steps')
        .set({ sealed: to, key_id: keyId })
        .where('resident_id', '=', resident_id)
        .where('report_id', '=', report_id)
        .where('id', '=', id)
        // Emptied by a withdrawal since it was read.
        .where('sealed', sealed === null ? 'is' : '=', sealed)
      await withRetry(() => update.execute())
    },

    async oldPictures(keyId: string, after: ReportOwner, limit: number): Promise<SealedPicture[]> {
      const select = sql<SealedPicture>`
        SELECT resident_id, id, stored_as, key_id FROM evidence
        WHERE key_id <> ${keyId} AND (resident_id, id) > (${after.residentId}, ${after.id}::uuid) ORDER BY resident_id, id LIMIT ${limit}`
      return withRetry(async () => (await select.execute(db)).rows)
    },

    /** The file lies elsewhere now; of the two the one that is not needed is named for removal. */
    async movePicture({ id, resident_id, stored_as }: SealedPicture, storedAs: string, keyId: string, now: Date): Promise<void> {
      const update = sql`
        WITH moved AS (
          UPDATE evidence SET stored_as = ${storedAs}, key_id = ${keyId}
          WHERE resident_id = ${resident_id} AND id = ${id}::uuid AND stored_as = ${stored_as} RETURNING id
        )
        INSERT INTO evidence_removals (stored_as, since)
        SELECT CASE WHEN EXISTS (SELECT FROM moved) THEN ${stored_as} ELSE ${storedAs} END, ${now}::timestamptz
        ON CONFLICT DO NOTHING`
      await withRetry(() => update.execute(db))
    },

    /** Deletes reports that were closed before a time, with all that belongs to them. @returns how many */
    async dropClosedBefore(time: Date, now: Date, limit: number): Promise<number> {
      const drop = sql<{ dropped: number }>`
        WITH old AS (
          SELECT resident_id, id FROM reports
          WHERE status IN ('handled', 'outOfScope', 'withdrawn') AND updated_at < ${time}::timestamptz LIMIT ${limit}
        ), dropped AS (
          DELETE FROM reports r USING old WHERE r.resident_id = old.resident_id AND r.id = old.id
            AND r.status IN ('handled', 'outOfScope', 'withdrawn') AND r.updated_at < ${time}::timestamptz
          RETURNING r.resident_id, r.id
        ), steps AS (
          DELETE FROM report_steps s USING dropped d WHERE s.resident_id = d.resident_id AND s.report_id = d.id
        ), slips AS (
          DELETE FROM receipts s USING dropped d WHERE s.resident_id = d.resident_id AND s.report_id = d.id
        ), pictures AS (
          DELETE FROM evidence e USING dropped d WHERE e.resident_id = d.resident_id AND e.report_id = d.id RETURNING e.stored_as
        ), removals AS (
          INSERT INTO evidence_removals (stored_as, since) SELECT stored_as, ${now}::timestamptz FROM pictures ON CONFLICT DO NOTHING
        )
        SELECT count(*) AS dropped FROM dropped`
      return withRetry(async () => (await drop.execute(db)).rows[0]?.dropped ?? 0)
    }
  }
}
