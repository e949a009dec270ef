import type { PublicationState, TextFinding } from '../../contract/publishing'
import { type Failure, failure, type Result, success } from '../../contract/result'
import type { Step, VersionRow } from '../store/publications'

/** What an editor asks for, after drafting. */
export type LaterStep = { step: 'approve' } | { step: 'reject' | 'withdraw'; reason: string }

type Standing = Pick<VersionRow, 'state' | 'drafted_by'>

/**
 * Which step a version takes. Only a draft is approved or rejected, and only what is published is withdrawn.
 *
 * @param thing 案例 or 预警
 * @param findings what the content rules have against the text: with any it is not published
 */
export function laterStep(version: Standing, asked: LaterStep, by: string, thing: string, findings: readonly TextFinding[]): Result<Step> {
  if (asked.step === 'withdraw') {
    const { reason } = asked
    return version.state === 'published' ? success({ state: 'withdrawn', withdrawn_by: by, reason }) : conflict(version.state, thing)
  }
  if (version.state !== 'draft') return conflict(version.state, thing)
  if (asked.step === 'reject') return success({ state: 'rejected', rejected_by: by, reason: asked.reason })
  if (version.drafted_by === by) return failure('FORBIDDEN', `不能审核自己写的${thing}，请另一位编辑来审核。`)
  return findings.length > 0 ? unfit(findings) : success({ state: 'published', approved_by: by })
}

const standings: Record<PublicationState, string> = {
  draft: '还没有发布',
  rejected: '已经退回',
  published: '已经发布了',
  superseded: '已经有新版',
  withdrawn: '已经撤下了'
}

const conflict = (state: PublicationState, thing: string): Failure => failure('CONFLICT', `这一版${thing}${standings[state]}，请刷新后再看。`)

function unfit(findings: readonly TextFinding[]): Failure {
  const [first] = findings
  const fields = [...new Set(findings.map(({ field }) => field))]
  return failure('INVALID_INPUT', `还有${findings.length}处要改，才能发布。${first?.problem ?? ''}${first?.mend ?? ''}`, fields)
}
