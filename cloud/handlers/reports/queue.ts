import * as v from 'valibot'
import type { ActionOutput } from '../../../contract/actions'
import { overdueHours } from '../../../contract/reportDesk'
import { success } from '../../../contract/result'
import { daysBefore } from '../../daysBefore'
import { readCursor, writeCursor } from '../../listCursor'
import { maySee, notYourCommunity, scopeOf } from '../../officers/scopeOf'
import { queuedReport } from '../../reporting/queuedReport'
import { withKeys } from '../../reporting/withKeys'
import { createClusters } from '../../store/clusters'
import { createReportQueue, type QueueFilter } from '../../store/reportQueue'
import type { Store } from '../../store/store'

const usualLimit = 20
const hour = 3_600_000
const Position = v.object({ at: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(4e12)), id: v.pipe(v.string(), v.uuid()) })

/** A page of the station's reports, the newest first, without anything that must be decrypted. */
export const readReportQueue = withKeys<'reports.queue'>(async ({ now, reportKeys, settings, store }, { officer }, { cursor, limit = usualLimit, ...filter }) => {
  const scope = await scopeOf(store, officer)
  if (!maySee(scope, filter.communityId)) return notYourCommunity
  const asOf = now()
  // A cluster that cannot be has no reports; PostgreSQL would not even compare it.
  if (filter.clusterId !== undefined && !/^[\w-]{22}$/.test(filter.clusterId)) return success({ reports: [], nextCursor: null, asOf: asOf.toISOString() })
  const after = readCursor(cursor, filter, Position)
  if (!after.ok) return after
  const position = after.value && { receivedAt: new Date(after.value.at), id: after.value.id }
  const ours = { ...filter, without: scope.others }
  const windowStart = daysBefore(asOf, settings.reportClusterDays)
  const found = await store.part(createReportQueue).list(ours, position, windowStart, limit + 1)
  const page = found.slice(0, limit)
  const last = found.length > limit ? page.at(-1) : undefined
  return success({
    reports: page.map(row => queuedReport(reportKeys, row)),
    nextCursor: last ? writeCursor(filter, { at: last.receivedAt.getTime(), id: last.id }) : null,
    asOf: asOf.toISOString(),
    ...(!position && { counts: await count(store, ours, asOf, windowStart) })
  })
})

async function count(store: Store, filter: QueueFilter, asOf: Date, windowStart: Date): Promise<NonNullable<ActionOutput<'reports.queue'>['counts']>> {
  const open = await store.part(createReportQueue).counts(filter, new Date(asOf.getTime() - overdueHours * hour))
  return { ...open, groups: await store.part(createClusters).count(windowStart) }
}
