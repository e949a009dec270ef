import { failure, success } from '../../../contract/result'
import { atLoops, alertsOf } from '../../loops/loopHandler'
import { loopOf } from '../../loops/loopOf'
import { refuseWords } from '../../loops/refuseWords'
import { reportsBehind } from '../../loops/reportsBehind'
import { startLoop } from '../../loops/startLoop'

/** Opens a matter from reports that belong together, or from a tip; sent twice, it is one. */
export const openLoop = atLoops<'loops.open'>(async (at, input) => {
  const { loops, now, officer } = at
  if (input.stationId && officer.role !== 'admin' && input.stationId !== officer.station) return failure('FORBIDDEN', '只能为您所在的派出所建。请选本所再建。', ['stationId'])
  const refused = refuseWords({ title: input.title, ...('tip' in input.from && { 'from.tip': input.from.tip }) })
  if (refused) return refused
  const loopId = input.loopId.toLowerCase()
  const station = input.stationId ?? officer.station
  const there = await loops.find(at.station, loopId)
  const reports = there || !('cluster' in input.from) ? success(0) : await reportsBehind(at, input.from.cluster)
  if (!reports.ok) return reports
  const row = there ?? (await loops.open(startLoop({ ...input, loopId, station, reports: reports.value }, at)))
  // Another station's, whose ids nobody can know: this one is taken.
  return row ? success(loopOf(row, await alertsOf(at, [row]), now)) : failure('CONFLICT', '这件事的编号已经用过了，请再建一次。', ['loopId'])
})
