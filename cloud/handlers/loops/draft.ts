import { failure, success } from '../../../contract/result'
import { alertDraftOf } from '../../loops/alertDraftOf'
import { alertsOf, atLoops, keepDeed, standsAsSeen, unknownLoop } from '../../loops/loopHandler'
import { loopOf } from '../../loops/loopOf'
import { alertDesk } from '../../publishing/alertDesk'
import { draftText } from '../../publishing/publishStep'

/** Makes an alert's draft of a matter. Somebody else approves it at the publishing desk, as every text. */
export const draftLoopAlert = atLoops<'loops.draft'>(async (at, { loopId, version }) => {
  const { dependencies, now, officer } = at
  const row = await at.loops.find(at.station, loopId)
  if (!row) return unknownLoop
  const stands = standsAsSeen(row, version)
  if (!stands.ok) return stands
  const [there] = await alertsOf(at, [row])
  if (there && there.state !== 'rejected' && there.state !== 'withdrawn') return failure('CONFLICT', '这件事已经有预警了，请到“预警与案例”里改。')
  // Linked first: a draft that nobody is led to would be worse than a link that is drafted a moment later.
  const alertId = row.alert_id ?? row.loop_id
  const linked = await keepDeed(at, row, { change: { alert_id: alertId }, deed: 'drafted', step: 'judge' })
  if (!linked.ok) return linked
  const drafted = await draftText(dependencies, alertDesk, alertDraftOf(row, alertId, row.station, now), officer.officerId)
  if (!drafted.ok) return drafted
  return success({ loop: loopOf(linked.value, await alertsOf(at, [linked.value]), now), alert: drafted.value })
})
