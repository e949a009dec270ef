import type * as v from 'valibot'
import { nextStatuses, type OpenedReport } from '../../../contract/reportDesk'
import { failure, type Result, success } from '../../../contract/result'
import { daysBefore } from '../../daysBefore'
import { maySee, scopeOf } from '../../officers/scopeOf'
import { auditSign } from '../../officers/writeDown'
import { refuseUnkeepable } from '../../publishing/unkeepable'
import type { KeyRing } from '../../reporting/keyRing'
import { queuedReport } from '../../reporting/queuedReport'
import { placeIn, unsealContent } from '../../reporting/reportContent'
import { reportOf } from '../../reporting/reportReference'
import { withKeys } from '../../reporting/withKeys'
import { createReportDesk, type OpenedRow } from '../../store/reportDesk'

type Opened = v.InferOutput<typeof OpenedReport>

/** A report of one's own station with what was told in it. Who opens it is written down, with the reason, before anything is decrypted. */
export const openReport = withKeys<'reports.open'>(async (dependencies, { officer }, { reason, reportKey }) => {
  const { now, reportKeys, settings, store } = dependencies
  const unkeepable = refuseUnkeepable({ reason })
  if (unkeepable) return unkeepable
  const owner = reportOf(reportKeys, reportKey)
  const entry = { officer: officer.officerId, action: 'reports.open', reason, at: now(), sign: auditSign(dependencies) }
  const scope = await scopeOf(store, officer)
  const mayOpen = (communityId: string | null) => maySee(scope, communityId)
  const opened = owner && (await store.part(createReportDesk).open(owner, mayOpen, daysBefore(entry.at, settings.reportClusterDays), entry))
  return opened ? read(reportKeys, opened) : failure('NOT_FOUND', '没有找到这份举报，它可能已经删除。')
})

function read(keys: KeyRing, { pictures, report, steps }: OpenedRow): Result<Opened> {
  const content = unsealContent(keys, report, report.content)
  if (!content.ok) return content
  const { replyPhone, story, value } = content.value
  const picturesOf = (toldIn: string | null) => pictures.filter(each => each.told_in === toldIn).map(({ id }) => id)
  const told: Opened['told'] = [{ story, evidenceIds: picturesOf(null), at: report.receivedAt.toISOString() }]
  const notes: Opened['notes'] = []
  const memos: Opened['memos'] = []
  const history: Opened['history'] = []
  for (const { at, id, officer, sealed, status, step } of steps) {
    const text = sealed === null ? success(undefined) : keys.unseal(sealed, placeIn.step(report, id))
    if (!text.ok) return text
    const stamp = { by: officer ?? 'resident', at: at.toISOString() }
    if (step === 'told') told.push({ story: text.value ?? '', evidenceIds: picturesOf(id), at: stamp.at })
    else if (text.value !== undefined) (step === 'memo' ? memos : notes).push({ text: text.value, ...stamp })
    if (step !== 'noted' && step !== 'memo') history.push({ status, ...stamp })
  }
  const { contactType, metOn, status } = report
  return success({
    ...queuedReport(keys, report),
    contact: { type: contactType, value },
    ...(replyPhone !== undefined && { replyPhone }),
    ...(metOn !== null && { metOn }),
    told,
    notes,
    memos,
    history,
    nextStatuses: [...nextStatuses[status]]
  })
}
