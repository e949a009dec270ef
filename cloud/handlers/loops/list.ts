import * as v from 'valibot'
import { chinaDay } from '../../../contract/chinaDay'
import { success } from '../../../contract/result'
import { isDay } from '../../isDay'
import { readCursor, writeCursor } from '../../listCursor'
import { alertsOf, atLoops } from '../../loops/loopHandler'
import { loopRowOf } from '../../loops/loopOf'
import { notYourStation } from '../../officers/scopeOf'
import { keyOf } from '../../store/loops'

const usualLimit = 20
/** A day or a time that the database knows too: not 30 February, not the year 0. */
const isMoment = (key: string): boolean => key >= '0001' && isDay(key.slice(0, 10)) && !Number.isNaN(Date.parse(key))
const Position = v.object({ key: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}(T[\d:.]{5,12}Z)?$/), v.check(isMoment)), id: v.pipe(v.string(), v.uuid()) })

/** A page of a station's matters, and how many there are of each state. */
export const listLoops = atLoops<'loops.list'>(async (at, { cursor, limit = usualLimit, state = 'open', stationId }) => {
  const { loops, now } = at
  if (stationId && at.station !== null && stationId !== at.station) return notYourStation
  const station = stationId ?? at.station
  const question = { loops: state, station }
  const after = readCursor(cursor, question, Position)
  if (!after.ok) return after
  const today = chinaDay(now)
  const [found, counts] = await Promise.all([loops.list(station, state, today, after.value, limit + 1), loops.counts(station, today)])
  const page = found.slice(0, limit)
  const alerts = await alertsOf(at, page)
  const last = found.length > limit ? page.at(-1) : undefined
  return success({
    loops: page.map(row => loopRowOf(row, alerts, now)),
    counts,
    nextCursor: last ? writeCursor(question, { key: keyOf(last), id: last.loop_id }) : null,
    asOf: now.toISOString()
  })
})
