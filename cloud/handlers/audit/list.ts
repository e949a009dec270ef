import * as v from 'valibot'
import { failure, success } from '../../../contract/result'
import { isDay } from '../../isDay'
import type { Handler } from '../../handler'
import { readCursor, writeCursor } from '../../listCursor'
import { refuseUnkeepable } from '../../publishing/unkeepable'
import { createAuditReading } from '../../store/auditReading'

const pageSize = 50
const Position = v.object({
  at: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(4e12)),
  officer: v.pipe(v.string(), v.maxLength(200)),
  seq: v.pipe(v.number(), v.safeInteger())
})

/** A page of what officers did. Whoever reads it stands in it: that was written down before. */
export const listAudit: Handler<'audit.list'> = async ({ now, store }, _caller, { cursor, ...filter }) => {
  const { from, to } = filter
  const noDay = [...(from !== undefined && !isDay(from) ? ['from'] : []), ...(to !== undefined && !isDay(to) ? ['to'] : [])]
  if (noDay.length > 0) return failure('INVALID_INPUT', '没有这一天，请重新选日期。', noDay)
  if (from !== undefined && to !== undefined && from > to) return failure('INVALID_INPUT', '开始的日期要在结束的日期以前。', ['from', 'to'])
  const unkeepable = refuseUnkeepable(filter)
  if (unkeepable) return unkeepable
  const after = readCursor(cursor, filter, Position)
  if (!after.ok) return after
  const unkeepableCursor = refuseUnkeepable(after.value)
  if (unkeepableCursor) return unkeepableCursor
  const position = after.value && { ...after.value, at: new Date(after.value.at) }
  const found = await store.part(createAuditReading).latest(filter, position, pageSize + 1)
  const page = found.slice(0, pageSize)
  const last = found.length > pageSize ? page.at(-1) : undefined
  return success({
    entries: page.map(({ action, at, name, officer, reason, seq, station, target, targetName }) => ({
      officerId: officer,
      officerName: name,
      station,
      seq,
      at: at.toISOString(),
      action,
      target,
      targetName,
      reason
    })),
    nextCursor: last ? writeCursor(filter, { at: last.at.getTime(), officer: last.officer, seq: last.seq }) : null,
    asOf: now().toISOString()
  })
}
