import { failure, success } from '../../../contract/result'
import { changesLoop } from '../../loops/loopHandler'
import { dueOf } from '../../loops/loopOf'
import { refuseWords } from '../../loops/refuseWords'

/** A step is done, is not done after all, or something is written to it. */
export const stepLoop = changesLoop<'loops.step'>((row, { change, note, step }, { now, officer }) => {
  const refused = refuseWords({ note })
  if (refused) return refused
  const before = row.steps[step]
  if (change === 'done' && before.done) return failure('CONFLICT', '这一步已经办完了，请刷新再看。')
  if (change === 'undo' && !before.done) return failure('CONFLICT', '这一步还没有办完，请刷新再看。')
  const done = change === 'done' ? { by: officer.name, at: now.toISOString() } : change === 'undo' ? null : before.done
  const owner = before.owner ?? (change === 'done' && officer.name ? officer.name : null)
  const steps = { ...row.steps, [step]: { ...before, owner, done, note: note?.trim() ?? before.note } }
  const deed = ({ done: 'done', undo: 'undone', note: 'noted' } as const)[change]
  return success({ change: { steps, due_on: dueOf(steps) }, deed, step, text: note?.trim() })
})
