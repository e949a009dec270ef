import { type Failure, failure } from '../contract/result'

const earliest = Date.parse('2024-01-01T00:00:00Z')
const day = 86_400_000

/**
 * Refuses times that cannot be. A phone whose clock is behind is let through: when an attempt counts is the server's time.
 *
 * @returns undefined when both times are possible
 */
export function checkTimes({ startedAt, finishedAt }: { startedAt: string; finishedAt: string }, now: Date): Failure | undefined {
  const [started, finished] = [timeOf(startedAt), timeOf(finishedAt)]
  const impossible = (time: number) => !(time >= earliest && time <= now.getTime() + day)
  const fields = [...(impossible(started) ? ['startedAt'] : []), ...(impossible(finished) ? ['finishedAt'] : [])]
  if (fields.length > 0) return failure('INVALID_INPUT', '答题时间不对，请检查手机的日期和时间。', fields)
  if (finished < started) return failure('INVALID_INPUT', '交卷时间早于开始时间，请检查手机的日期和时间。', ['finishedAt'])
  return undefined
}

/** NaN for a day that does not exist: Date.parse takes 30 February for 2 March. */
function timeOf(instant: string): number {
  const day = instant.slice(0, 10)
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day) ? Date.parse(instant) : NaN
}
