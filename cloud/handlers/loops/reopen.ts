import { success } from '../../../contract/result'
import { changesLoop } from '../../loops/loopHandler'
import { dueOf } from '../../loops/loopOf'
import { refuseWords } from '../../loops/refuseWords'

/** Opens a closed matter again; its result stays in what was done. */
export const reopenLoop = changesLoop<'loops.reopen'>((row, { reason }) => {
  const refused = refuseWords({ reason })
  if (refused) return refused
  return success({ change: { closing: null, closed_at: null, due_on: dueOf(row.steps) }, deed: 'reopened' as const, text: reason.trim() })
}, true)
