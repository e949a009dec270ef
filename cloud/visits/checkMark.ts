import type { ActionInput } from '../../contract/actions'
import { type Failure, failure, type Result, success } from '../../contract/result'
import { chinaDay } from '../../contract/chinaDay'
import { daysBefore } from '../daysBefore'
import { isDay } from '../isDay'
import type { NewMark } from '../store/visitMarks'
import type { VisitRow } from '../store/visits'

type Checked = Omit<NewMark, 'officer' | 'officerName'>

/** The clock of a phone may be a day ahead; what waited longer than a year without network is a slip. */
const [mostAhead, mostBehind] = [1, 366]

/** @returns the mark as it is kept, or what is wrong with it */
export function checkMark({ markId, met, result, revisitOn, visitedOn }: ActionInput<'visits.mark'>, { count }: Pick<VisitRow, 'count'>, now: Date): Result<Checked> {
  const visited = visitedOn ?? chinaDay(now)
  const refused = refuseVisitedOn(visited, now) ?? refuseRevisitOn(result === 'again', revisitOn, visited) ?? refuseMet(result === 'met', met, count)
  if (refused) return refused
  return success({ id: markId.toLowerCase(), result, met: result === 'met' ? (met ?? count) : 0, visitedOn: visited, revisitOn: revisitOn ?? null })
}

function refuseVisitedOn(visitedOn: string, now: Date): Failure | undefined {
  if (!isDay(visitedOn)) return failure('INVALID_INPUT', '没有这一天，请重新选走访日期。', ['visitedOn'])
  if (visitedOn > chinaDay(daysBefore(now, -mostAhead))) return failure('INVALID_INPUT', '走访日期还没到，请检查手机的日期，或重新选。', ['visitedOn'])
  if (visitedOn < chinaDay(daysBefore(now, mostBehind))) return failure('INVALID_INPUT', '走访日期超过一年了，请重新选。', ['visitedOn'])
  return undefined
}

function refuseRevisitOn(again: boolean, revisitOn: string | undefined, visitedOn: string): Failure | undefined {
  if (!again) return revisitOn === undefined ? undefined : failure('INVALID_INPUT', '只有“需回访”才有回访日期，请删去日期，或改选“需回访”。', ['revisitOn'])
  if (revisitOn === undefined) return failure('INVALID_INPUT', '需回访的，请选一个回访日期。', ['revisitOn'])
  if (!isDay(revisitOn)) return failure('INVALID_INPUT', '没有这一天，请重新选回访日期。', ['revisitOn'])
  if (revisitOn <= visitedOn) return failure('INVALID_INPUT', '回访日期要在走访日期之后，请重新选。', ['revisitOn'])
  if (revisitOn > chinaDay(daysBefore(new Date(`${visitedOn}T00:00:00Z`), -mostBehind))) return failure('INVALID_INPUT', '回访日期太远了，请选一年以内的日期。', ['revisitOn'])
  return undefined
}

function refuseMet(isMet: boolean, met: number | undefined, count: number): Failure | undefined {
  if (met === undefined) return undefined
  if (!isMet) return failure('INVALID_INPUT', '只有“已见面”才填见到的数量，请删去数量，或改选“已见面”。', ['met'])
  if (met < 1) return failure('INVALID_INPUT', '一个也没见到的，请选“没人”。', ['met'])
  if (met > count) return failure('INVALID_INPUT', `见到的数量不能多于${count}，请改一改，或先改这个地点的总数。`, ['met'])
  return undefined
}
