import { type Failure, failure } from '../../contract/result'

const mostDays = 400

/** Refuses days that do not exist, an end before the beginning and more than 400 days. */
export function checkPeriod({ from, to }: { from: string; to: string }): Failure | undefined {
  const wrong = [...(exists(from) ? [] : ['from']), ...(exists(to) ? [] : ['to'])]
  if (wrong.length > 0) return failure('INVALID_INPUT', '没有这一天，请重新选日期。', wrong)
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1
  if (days < 1) return failure('INVALID_INPUT', '开始日期在结束日期后面，请调过来。', ['from', 'to'])
  return days > mostDays ? failure('INVALID_INPUT', '一次最多看400天，请把日期选近一些。', ['from', 'to']) : undefined
}

/** Date.parse takes 30 February for 2 March. */
const exists = (day: string): boolean => {
  const time = new Date(`${day}T00:00:00Z`)
  return day >= '2000' && !Number.isNaN(time.getTime()) && time.toISOString().startsWith(day)
}
