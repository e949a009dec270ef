import { loopStepNames, loopSteps } from '../../../contract/loop'
import { failure, success } from '../../../contract/result'
import { changesLoop } from '../../loops/loopHandler'
import { refuseWords } from '../../loops/refuseWords'

/** Closes a matter with its result, once all steps are done. */
export const closeLoop = changesLoop<'loops.close'>((row, { result }, { now, officer }) => {
  const refused = refuseWords({ result })
  if (refused) return refused
  const left = loopSteps.filter(step => !row.steps[step].done).map(step => loopStepNames[step])
  if (left.length > 0) return failure('CONFLICT', `还没有办完：${left.join('、')}。不用办的，写上原因再点办完。`)
  const closing = { by: officer.name, at: now.toISOString(), result: result.trim() }
  return success({ change: { closing, closed_at: now, due_on: null }, deed: 'closed' as const, text: closing.result })
})
