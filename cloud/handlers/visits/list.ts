import * as v from 'valibot'
import { success } from '../../../contract/result'
import { chinaDay } from '../../../contract/chinaDay'
import { readCursor, writeCursor } from '../../listCursor'
import { atStation } from '../../visits/atStation'
import { visitOf } from '../../visits/visitOf'

const usualLimit = 20
const Position = v.object({ at: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(4e12)), id: v.pipe(v.string(), v.uuid()) })

/** A page of the station's places, in the order in which they were written down. */
export const listVisits = atStation<'visits.list'>(async ({ now, officer, visits }, { cursor, limit = usualLimit, ...filter }) => {
  const after = readCursor(cursor, filter, Position)
  if (!after.ok) return after
  const position = after.value && { createdAt: new Date(after.value.at), id: after.value.id }
  const found = await visits.list(officer.station, filter, chinaDay(now), position, limit + 1)
  const page = found.slice(0, limit)
  const last = found.length > limit ? page.at(-1) : undefined
  return success({
    visits: page.map(visitOf),
    nextCursor: last ? writeCursor(filter, { at: last.createdAt.getTime(), id: last.id }) : null,
    asOf: now.toISOString()
  })
})
