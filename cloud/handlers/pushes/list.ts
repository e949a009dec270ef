import { success } from '../../../contract/result'
import type { Dependencies } from '../../dependencies'
import type { Handler } from '../../handler'
import { scopeOf } from '../../officers/scopeOf'
import { after, measure, pushOf } from '../../statistics/measurePush'
import { createStatisticsGenerations } from '../../store/statisticsGenerations'
import { createStatisticsPushes, type PushRow } from '../../store/statisticsPushes'

/** Measuring takes a moment: the rest is measured when the list is asked for again. */
const mostMeasured = 5

/** What was sent, the newest first; what is due is measured now, once. */
export const listPushes: Handler<'pushes.list'> = async (dependencies, { officer }) => {
  const { now, store } = dependencies
  const asOf = now().toISOString()
  const rows = await store.part(createStatisticsPushes).list((await scopeOf(store, officer)).others)
  const doneOn = (await store.part(createStatisticsGenerations).find('current'))?.done_on ?? ''
  const due = rows.filter(row => !row.measured_after && after(row.sent_on).to <= doneOn).slice(0, mostMeasured)
  const measured = new Map<string, PushRow>()
  for (const row of due) measured.set(row.push_id, await measureNow(dependencies, row))
  return success({ pushes: rows.map(row => pushOf(measured.get(row.push_id) ?? row)), asOf })
}

async function measureNow(dependencies: Dependencies, row: PushRow): Promise<PushRow> {
  const found = await measure(dependencies, { communityId: row.community_id, kind: row.kind }, after(row.sent_on))
  await dependencies.store.part(createStatisticsPushes).measured(row.push_id, found)
  return { ...row, measured_after: found }
}
