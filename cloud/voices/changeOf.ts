import type { DeskChange } from '../../contract/voiceDesk'
import { checkTexts } from '../../contract/wording/checkTexts'
import type { ChangeRow } from '../store/voicesChanges'

/** What the rules have against it: with anything it does not come out. */
export const changeFindings = ({ title, what_changed, what_was_said }: Pick<ChangeRow, 'title' | 'what_changed' | 'what_was_said'>) =>
  checkTexts([
    { field: 'title', where: '标题', text: title, voice: 'name' },
    { field: 'whatWasSaid', where: '大家说了什么', text: what_was_said, voice: 'ours' },
    { field: 'whatChanged', where: '改了什么', text: what_changed, voice: 'ours' }
  ])

/** As editors see it. */
export const deskChangeOf = (row: ChangeRow): DeskChange => ({
  id: row.id,
  state: row.state,
  title: row.title,
  whatWasSaid: row.what_was_said,
  whatChanged: row.what_changed,
  feedbackCount: row.feedback_refs.length,
  draftedBy: row.drafted_name,
  approvedBy: row.approved_name,
  reason: row.reason,
  findings: changeFindings(row),
  changedAt: row.changed_at.toISOString()
})
