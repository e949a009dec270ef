import { success } from '../../../contract/result'
import { alertsOf, atLoops, unknownLoop } from '../../loops/loopHandler'
import { loopOf } from '../../loops/loopOf'

/** One matter with all that was done to it, and whom its steps can be given to. */
export const readLoop = atLoops<'loops.read'>(async (at, { loopId }) => {
  const row = await at.loops.find(at.station, loopId)
  if (!row) return unknownLoop
  const [alerts, colleagues] = await Promise.all([alertsOf(at, [row]), at.loops.colleagues(row.station)])
  return success({ loop: loopOf(row, alerts, at.now), colleagues, asOf: at.now.toISOString() })
})
