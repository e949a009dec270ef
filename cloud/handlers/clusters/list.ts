import * as v from 'valibot'
import { success } from '../../../contract/result'
import { daysBefore } from '../../daysBefore'
import type { Handler } from '../../handler'
import { readCursor, writeCursor } from '../../listCursor'
import { hideSmallGroups } from '../../reporting/hideSmallGroups'
import { createClusters } from '../../store/clusters'

const usualLimit = 20
const Time = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(4e12))
const Position = v.object({ since: Time, at: Time, id: v.pipe(v.string(), v.regex(/^[\w-]{22}$/)) })

/** Contacts that several reports name, without decrypting any. The window stays the same from page to page. */
export const listClusters: Handler<'clusters.list'> = async ({ now, settings, store }, _caller, { contactType, cursor, days = settings.reportClusterDays, limit = usualLimit }) => {
  const question = { contactType, days }
  const after = readCursor(cursor, question, Position)
  if (!after.ok) return after
  const asOf = now()
  // A day more than asked for lets a list that was begun before midnight go on, and no cursor reach further back.
  const since = after.value ? new Date(Math.max(after.value.since, daysBefore(asOf, days + 1).getTime())) : daysBefore(asOf, days)
  const position = after.value && { lastSeen: new Date(after.value.at), clusterId: after.value.id }
  const found = await store.part(createClusters).list(since, contactType, position, limit + 1)
  const page = found.slice(0, limit)
  const last = found.length > limit ? page.at(-1) : undefined
  return success({
    clusters: page.map(({ firstSeen, lastSeen, communities, ...rest }) => ({
      ...rest,
      firstSeen: firstSeen.toISOString(),
      lastSeen: lastSeen.toISOString(),
      communities: hideSmallGroups(communities)
    })),
    nextCursor: last ? writeCursor(question, { since: since.getTime(), at: last.lastSeen.getTime(), id: last.clusterId }) : null,
    asOf: asOf.toISOString()
  })
}
