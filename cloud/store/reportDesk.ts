import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { ReportStatus } from '../../contract/reportReplies'
import type { AuditEntry, Sign } from '../officers/auditChain'
import type { ReportOwner } from '../reporting/reportContent'
import { appendEntry } from './auditLog'
import { type QueuedRow, queuedColumns } from './reportQueue'
import type { ReportStep, Tables } from './tables'
import { withRetry } from './withRetry'

/** Whether an officer may see a report of a community; what may not be seen is as if it were not there. */
export type MaySee = (communityId: string | null) => boolean

type StepRow = Selectable<Tables['report_steps']>

/** A report with all that is kept of it, sealed as it is. */
export interface OpenedRow {
  report: QueuedRow & { content: string | null; metOn: string | null }
  steps: StepRow[]
  pictures: { id: string; told_in: string | null }[]
}

/** Who did it, and why or what; the target is what it is written down with. */
export interface Entry extends Omit<AuditEntry, 'target'> {
  sign: Sign
}

/** A step of an officer, its note sealed. */
export interface OfficerStep {
  stepId: string
  step: Exclude<ReportStep, 'told'>
  /** Undefined leaves it as it is. */
  status: ReportStatus | undefined
  /** For the report and for the step, each sealed for its own place. */
  note: { inReport: string; inStep: string } | null
  keyId: string
}

export type Decided =
  | { state: 'done'; status: ReportStatus; version: number; at: Date }
  | { state: 'unknown' }
  | { state: 'moved' | 'notAllowed'; status: ReportStatus }

export type ReportDesk = ReturnType<typeof createReportDesk>

export function createReportDesk(db: Kysely<Tables>) {
  return {
    /** Reads a report and writes down who did, in one transaction: what is not written down is not read. */
    async open({ id, residentId }: ReportOwner, maySee: MaySee, windowStart: Date, entry: Entry): Promise<OpenedRow | undefined> {
      return withRetry(() =>
        db.transaction().execute(async transaction => {
          const select = sql<OpenedRow['report']>`
            SELECT ${queuedColumns(windowStart)}, content, met_on AS "metOn" FROM reports
            WHERE resident_id = ${residentId} AND id = ${id}::uuid`
          const [report] = (await select.execute(transaction)).rows
          if (!report || !maySee(report.communityId)) return undefined
          await writeDown(transaction, id, entry)
          const steps = await transaction.selectFrom('report_steps').selectAll().where('resident_id', '=', residentId).where('report_id', '=', id).orderBy('seq').execute()
          const pictures = await transaction.selectFrom('evidence').select(['id', 'told_in']).where('resident_id', '=', residentId).where('report_id', '=', id).orderBy('created_at').execute()
          return { report, steps, pictures }
        })
      )
    },

    /** Where a picture of a report lies; written down like the opening of a report. */
    async openPicture({ id, residentId }: ReportOwner, maySee: MaySee, evidenceId: string, entry: Entry): Promise<{ storedAs: string; keyId: string } | undefined> {
      return withRetry(() =>
        db.transaction().execute(async transaction => {
          const select = transaction
            .selectFrom('evidence')
            .innerJoin('reports', join => join.onRef('reports.resident_id', '=', 'evidence.resident_id').onRef('reports.id', '=', 'evidence.report_id'))
            .select(['evidence.stored_as as storedAs', 'evidence.key_id as keyId', 'reports.community_id as communityId'])
            .where('evidence.resident_id', '=', residentId)
            .where('evidence.id', '=', evidenceId)
            .where('evidence.report_id', '=', id)
          const picture = await select.executeTakeFirst()
          if (!picture || !maySee(picture.communityId)) return undefined
          await writeDown(transaction, evidenceId, entry)
          return picture
        })
      )
    },

    /**
     * Takes one step from the version the officer has seen: of two at once one wins. The same step by the same officer again
     * is the same step: its answer was lost.
     *
     * @param allowed whether the step may follow on a status
     */
    async take({ id, residentId }: ReportOwner, maySee: MaySee, version: number, step: OfficerStep, allowed: (status: ReportStatus) => boolean, entry: Entry): Promise<Decided> {
      return withRetry(() =>
        db.transaction().execute(async (transaction): Promise<Decided> => {
          const select = transaction.selectFrom('reports').select(['status', 'version', 'community_id as communityId']).where('resident_id', '=', residentId).where('id', '=', id)
          const report = await select.forUpdate().executeTakeFirst()
          if (!report || !maySee(report.communityId)) return { state: 'unknown' }
          const seq = version + 1
          if (report.version !== version) {
            const ofSeq = transaction.selectFrom('report_steps').selectAll().where('resident_id', '=', residentId).where('report_id', '=', id).where('seq', '=', seq)
            const ours = await ofSeq.where('id', '=', step.stepId).executeTakeFirst()
            return ours ? { state: 'done', status: ours.status, version: seq, at: ours.at } : { state: 'moved', status: report.status }
          }
          if (!allowed(report.status)) return { state: 'notAllowed', status: report.status }
          const { at, officer } = entry
          const status = step.status ?? report.status
          await transaction
            .updateTable('reports')
            // A memo is nothing that has happened to the resident.
            .set(step.step === 'memo' ? { version: seq } : { status, version: seq, updated_at: at, note: step.note?.inReport ?? null })
            .where('resident_id', '=', residentId)
            .where('id', '=', id)
            .execute()
          const row = { resident_id: residentId, report_id: id, id: step.stepId, seq, step: step.step, status, sealed: step.note?.inStep ?? null, key_id: step.keyId, officer, at }
          await transaction.insertInto('report_steps').values(row).execute()
          await writeDown(transaction, id, entry)
          return { state: 'done', status, version: seq, at }
        })
      )
    }
  }
}

const writeDown = (transaction: Transaction<Tables>, target: string, { sign, ...entry }: Entry): Promise<void> => appendEntry(transaction, { ...entry, target }, sign)
