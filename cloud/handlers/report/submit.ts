import type { ReportRequest } from '../../../contract/report'
import type { ReportReply } from '../../../contract/reportReplies'
import { type Failure, failure, type Result, success } from '../../../contract/result'
import { checkReport, refusedEvidence } from '../../reporting/checkReport'
import { contactKey } from '../../reporting/contactKey'
import type { KeyRing } from '../../reporting/keyRing'
import { newReceipt } from '../../reporting/newReceipt'
import { contentOf, placeIn, type ReportOwner } from '../../reporting/reportContent'
import { type Keyed, withKeys } from '../../reporting/withKeys'
import type { NewReport } from '../../store/reports'

/**
 * Keeps a report exactly once, sealed. A repeat, whatever it holds, gets the first reply byte for byte, so it is looked for
 * before any refusal; a new report, the usual case, costs no look-up.
 */
export const submitReport = withKeys<'report.submit'>(async (dependencies, { residentId }, input) => {
  const owner = { residentId, id: input.reportId.toLowerCase() }
  const checked = checkReport(input, dependencies.now())
  const kept = checked.ok ? await keep(dependencies, owner, checked.value) : checked
  if (kept.ok) return kept
  const earlier = await dependencies.store.reports.reply(owner)
  if (earlier === undefined) return kept
  const reply = dependencies.reportKeys.unseal(earlier, placeIn.report(owner, 'reply'))
  return reply.ok ? success(JSON.parse(reply.value) as ReportReply) : reply
})

async function keep({ now, reportKeys, settings, store }: Keyed, owner: ReportOwner, request: ReportRequest): Promise<Result<ReportReply>> {
  const receivedAt = now()
  for (;;) {
    const reply: ReportReply = { receiptCode: newReceipt(), status: 'received', receivedAt: receivedAt.toISOString() }
    const added = await store.reports.add(seal(reportKeys, owner, request, reply, receivedAt), settings.reportsPerDay)
    if (added.state === 'kept') return success(reply)
    if (added.state === 'left') return added.today >= settings.reportsPerDay ? tooMany : refusal(request, added.free)
  }
}

function seal(keys: KeyRing, owner: ReportOwner, request: ReportRequest, reply: ReportReply, receivedAt: Date): NewReport {
  const { contact, evidenceIds, kind, metOn, moneyLost, onBehalf, replyPhone } = request
  const key = contactKey(contact)
  return {
    ...owner,
    contactType: contact.type,
    kind: kind ?? null,
    moneyLost,
    onBehalf,
    metOn: metOn ?? null,
    content: keys.seal(JSON.stringify(contentOf(request)), placeIn.report(owner, 'content')),
    contactHash: key === undefined ? null : keys.hash('contact', key),
    keyId: keys.newestId,
    mayCallBack: replyPhone !== undefined,
    evidenceIds,
    reply: keys.seal(JSON.stringify(reply), placeIn.report(owner, 'reply')),
    receiptHash: keys.hash('receipt', reply.receiptCode),
    receivedAt
  }
}

const tooMany = failure('TOO_MANY', '今天举报的次数太多了，请明天再发。事情要紧，请直接拨打110或96110。')

/** With all its pictures free it was there already, and has been answered above. */
const refusal = ({ evidenceIds }: ReportRequest, free: readonly string[]): Failure =>
  free.length < evidenceIds.length ? refusedEvidence(evidenceIds, free) : failure('CONFLICT')
