import { reportStatusNames, type ReportStatus } from '../../contract/reportReplies'
import { failure, type Result, success } from '../../contract/result'
import type { OfficerCaller } from '../caller'
import { maySee, scopeOf } from '../officers/scopeOf'
import { auditSign } from '../officers/writeDown'
import { createReportDesk } from '../store/reportDesk'
import { placeIn } from './reportContent'
import { reportOf } from './reportReference'
import type { Keyed } from './withKeys'

interface Asked {
  reportKey: string
  version: number
  status?: ReportStatus
  note?: string | undefined
  /** A note among officers, which the resident neither reads nor notices. */
  memo?: boolean
}

/** One step of an officer on a report of their own station, from the version that was seen. @param allowed whether it may follow on a status */
export async function takeOfficerStep(
  dependencies: Keyed,
  caller: OfficerCaller,
  { memo = false, note, reportKey, status, version }: Asked,
  allowed: (from: ReportStatus) => boolean
): Promise<Result<{ status: ReportStatus; version: number; updatedAt: string }>> {
  const { now, reportKeys, store } = dependencies
  const owner = reportOf(reportKeys, reportKey)
  if (!owner) return unknown
  const officer = caller.officerId
  const scope = await scopeOf(store, caller)
  // The same step of the same officer has the same id: sent twice, it is one.
  const stepId = uuidOf(reportKeys.hash('step', JSON.stringify([owner, officer, version, status, note, ...(memo ? ['memo'] : [])])))
  const sealed = note === undefined ? null : {
    inReport: reportKeys.seal(note, placeIn.report(owner, 'note')),
    inStep: reportKeys.seal(note, placeIn.step(owner, stepId))
  }
  const step = { stepId, step: status ? ('decided' as const) : memo ? ('memo' as const) : ('noted' as const), status, note: sealed, keyId: reportKeys.newestId }
  const entry = { officer, action: status ? 'reports.decide' : 'reports.note', reason: status ?? null, at: now(), sign: auditSign(dependencies) }
  const taken = await store.part(createReportDesk).take(owner, communityId => maySee(scope, communityId), version, step, allowed, entry)
  switch (taken.state) {
    case 'done':
      return success({ status: taken.status, version: taken.version, updatedAt: taken.at.toISOString() })
    case 'unknown':
      return unknown
    case 'moved':
      return failure('CONFLICT', `有人刚改过这份举报，现在是“${reportStatusNames[taken.status]}”。请重新打开再看。`)
    case 'notAllowed':
      return failure('CONFLICT', notAllowed(taken.status, status))
  }
}

const unknown = failure('NOT_FOUND', '没有找到这份举报，它可能已经删除。')

const notAllowed = (from: ReportStatus, to: ReportStatus | undefined) =>
  to ? `这份举报现在是“${reportStatusNames[from]}”，不能改成“${reportStatusNames[to]}”。` : '举报人已经撤回，不能再留言。'

/** A UUID (version 8) made of a hash. */
function uuidOf(hash: string): string {
  const hex = Buffer.from(hash, 'base64url').toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
