import { chinaDay } from '../../contract/chinaDay'
import { type Failure, failure } from '../../contract/result'
import { isDay } from '../isDay'

const mostDays = 400

/** @returns what is wrong with a period */
export function refuseDays(from: string, to: string): Failure | undefined {
  if (!isDay(from)) return failure('INVALID_INPUT', '没有这一天，请重新选开始日期。', ['from'])
  if (!isDay(to)) return failure('INVALID_INPUT', '没有这一天，请重新选结束日期。', ['to'])
  if (from > to) return failure('INVALID_INPUT', '开始日期在结束日期之后，请对调一下。', ['from', 'to'])
  if (Date.parse(to) - Date.parse(from) >= mostDays * 86_400_000) return failure('INVALID_INPUT', '时间太长了，请选400天以内。', ['from', 'to'])
  return undefined
}

/** @returns what is wrong with a month */
export function refuseMonth(month: string, now: Date): Failure | undefined {
  const today = chinaDay(now)
  if (month > today.slice(0, 7)) return failure('INVALID_INPUT', '这个月还没到，请选本月或以前的月份。', ['month'])
  if (month < `${Number(today.slice(0, 4)) - 2}${today.slice(4, 7)}`) return failure('INVALID_INPUT', '只能看近两年的考核表，请选近一些的月份。', ['month'])
  return undefined
}
