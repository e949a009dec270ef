/** What comes back about reports. Apart from what is sent: a phone checks answers, the server checks requests. */
import * as v from 'valibot'
import { ContactType } from './contactTypes'
import { IsoTime } from './publication'
import { ScamKind } from './vocabulary'

export const mostEvidence = 9
export const longestStory = 2000

/** What becomes of a report. */
export const reportStatusNames = {
  received: '已收到',
  checking: '核实中',
  moreNeeded: '请补充材料',
  handled: '已处理',
  outOfScope: '不属于受理范围',
  withdrawn: '已撤回'
} as const
export type ReportStatus = keyof typeof reportStatusNames
export const ReportStatus = v.picklist(Object.keys(reportStatusNames) as ReportStatus[])

const Uuid = v.pipe(v.string(), v.uuid())

export const ReportReply = v.strictObject({ receiptCode: v.string(), status: ReportStatus, receivedAt: IsoTime })
export type ReportReply = v.InferOutput<typeof ReportReply>

export const ReportStatusReply = v.strictObject({ status: ReportStatus, updatedAt: IsoTime, note: v.optional(v.string()) })
export type ReportStatusReply = v.InferOutput<typeof ReportStatusReply>

/** A report of mine, without its content: that is told to nobody but officers. */
export const MyReport = v.strictObject({
  reportId: Uuid,
  receiptCode: v.string(),
  contactType: ContactType,
  kind: v.optional(ScamKind),
  status: ReportStatus,
  receivedAt: IsoTime,
  updatedAt: IsoTime,
  note: v.optional(v.string())
})
export type MyReport = v.InferOutput<typeof MyReport>
export const MyReports = v.strictObject({ reports: v.array(MyReport) })

export const EvidenceReply = v.strictObject({ evidenceId: Uuid })

const Changed = v.strictObject({ status: ReportStatus, updatedAt: IsoTime })

/** The actions of reporting by residents. */
export const reportReplies = {
  'report.submit': { output: ReportReply, access: 'resident' },
  /** By the code alone, from any phone. */
  'report.status': { output: ReportStatusReply, access: 'anyone' },
  'report.mine': { output: MyReports, access: 'resident' },
  'report.withdraw': { output: Changed, access: 'resident' },
  'report.supplement': { output: Changed, access: 'resident' },
  'evidence.keep': { output: EvidenceReply, access: 'resident' }
} as const
