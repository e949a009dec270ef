import * as v from 'valibot'
import { success } from '../../../contract/result'
import { readCursor, writeCursor } from '../../listCursor'
import { queuedReport } from '../../reporting/queuedReport'
import { daysBefore } from '../../daysBefore'
import { withKeys } from '../../reporting/withKeys'
import { createReportQueue } from '../../store/reportQueue'

const usualLimit = 20
const Position = v.object({ at: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(4e12)), id: v.pipe(v.string(), v.uuid()) })

/** A page of reports for officers, the newest first, without anything that must be decrypted. */
export const readReportQueue = withKeys<'reports.queue'>(async ({ now, reportKeys, settings, store }, _caller, { cursor, limit = usualLimit, ...filter }) => {
  // A cluster that cannot be has no reports; PostgreSQL would not even compare it.
  if (filter.clusterId !== undefined && !/^[\w-]{22}$/.test(filter.clusterId)) return success({ reports: [], nextCursor: null, asOf: now().toISOString() })
  const after = readCursor(cursor, filter, Position)
  if (!after.ok) return after
  const asOf = now()
  const position = after.value && { receivedAt: new Date(after.value.at), id: after.value.id }
  const found = await store.part(createReportQueue).list(filter, position, daysBefore(asOf, settings.reportClusterDays), limit + 1)
  const page = found.slice(0, limit)
  const last = found.length > limit ? page.at(-1) : undefined
  return success({
    reports: page.map(row => queuedReport(reportKeys, row)),
    nextCursor: last ? writeCursor(filter, { at: last.receivedAt.getTime(), id: last.id }) : null,
    asOf: asOf.toISOString()
  })
})
