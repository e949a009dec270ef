import { failure, success } from '../../../contract/result'
import { alertsOf, changesLoop } from '../../loops/loopHandler'

/** The published alert went to a community's group. */
export const pushLoop = changesLoop<'loops.push'>(async (row, { pushId }, at) => {
  const [alert] = await alertsOf(at, [row])
  if (alert?.state !== 'published') return failure('CONFLICT', '预警还没有发布，先不要转发。发布后再记这一步。')
  const push = { pushId, by: at.officer.name, at: at.now.toISOString() }
  return success({ change: { push }, deed: 'pushed' as const, step: 'teach' as const })
})
