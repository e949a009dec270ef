import { failure, type Result, success } from '../../contract/result'
import { changeStateNames, type ChangeStep } from '../../contract/voiceDesk'
import type { ChangeMove, ChangeRow } from '../store/voicesChanges'
import { changeFindings } from './changeOf'

type LaterStep = Exclude<ChangeStep, { step: 'draft' }>

/** Which step a public answer takes: another editor than its author lets it pass, and only what is out is taken down. */
export function changeStep(row: ChangeRow, asked: LaterStep, by: { officerId: string; name: string }, now: Date): Result<ChangeMove> {
  if (asked.step === 'withdraw') return row.state === 'published' ? success({ state: 'withdrawn', reason: asked.reason }) : conflict(row)
  if (row.state !== 'draft') return conflict(row)
  if (asked.step === 'reject') return success({ state: 'rejected', reason: asked.reason })
  if (row.drafted_by === by.officerId) return failure('FORBIDDEN', '不能审核自己写的回应，请另一位编辑来审核。')
  if (asked.seen !== undefined && Date.parse(asked.seen) !== row.changed_at.getTime()) return failure('CONFLICT', '这条回应刚刚改过，请再看一遍，再决定发布。')
  const [first, ...more] = changeFindings(row)
  if (first) return failure('INVALID_INPUT', `还有${more.length + 1}处要改，才能发布。${first.problem}${first.mend}`, [first.field])
  return success({ state: 'published', approved_name: by.name, published_at: now })
}

const conflict = ({ state }: ChangeRow) => failure('CONFLICT', `这条回应现在是“${changeStateNames[state]}”，不能这样做。请刷新后再看。`)
