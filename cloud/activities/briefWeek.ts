import { chinaDay } from '../../contract/chinaDay'
import { type Failure, failure } from '../../contract/result'
import { isDay } from '../isDay'
import { addDays, mondayOf } from '../statistics/days'

const mostWeeksAgo = 53

/** The Sunday of a week by its Monday. */
export const sundayOf = (monday: string): string => addDays(monday, 6)

/** @returns what is wrong with the Monday of a brief */
export function refuseWeek(weekOf: string, now: Date): Failure | undefined {
  const today = chinaDay(now)
  if (!isDay(weekOf) || mondayOf(weekOf) !== weekOf) return failure('INVALID_INPUT', '简报按周写，请选周一的日期。', ['weekOf'])
  if (weekOf > today) return failure('INVALID_INPUT', '这一周还没到，请选本周或以前的一周。', ['weekOf'])
  if (weekOf < addDays(mondayOf(today), -7 * mostWeeksAgo)) return failure('INVALID_INPUT', '这一周超过一年了，请选近一年的一周。', ['weekOf'])
  return undefined
}
