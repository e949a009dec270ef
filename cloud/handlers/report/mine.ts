import type { MyReport, ReportReply } from '../../../contract/reportReplies'
import { type Result, success } from '../../../contract/result'
import type { KeyRing } from '../../reporting/keyRing'
import { placeIn, unsealNote } from '../../reporting/reportContent'
import { withKeys } from '../../reporting/withKeys'
import type { MyReportRow } from '../../store/reports'

/** The caller's newest hundred reports, without what was told in them. */
export const listMyReports = withKeys<'report.mine'>(async ({ reportKeys, store }, { residentId }) => {
  const reports: MyReport[] = []
  for (const row of await store.reports.mine(residentId)) {
    const report = myReport(reportKeys, residentId, row)
    // Leaving one out would look as if it had been lost.
    if (!report.ok) return report
    reports.push(report.value)
  }
  return success({ reports })
})

function myReport(keys: KeyRing, residentId: string, row: MyReportRow): Result<MyReport> {
  const { contactType, id, kind, receivedAt, status, updatedAt } = row
  const reply = keys.unseal(row.reply, placeIn.report({ residentId, id }, 'reply'))
  if (!reply.ok) return reply
  const note = unsealNote(keys, { residentId, id }, row.note)
  if (!note.ok) return note
  const { receiptCode } = JSON.parse(reply.value) as ReportReply
  const times = { receivedAt: receivedAt.toISOString(), updatedAt: updatedAt.toISOString() }
  return success({ reportId: id, receiptCode, contactType, ...(kind && { kind }), status, ...times, ...note.value })
}
