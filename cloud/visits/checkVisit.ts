import type { ActionInput } from '../../contract/actions'
import { failure, type Result, success } from '../../contract/result'
import { nameWithTitle } from '../../contract/wording/personalDetails'
import { chinaDay } from '../../contract/chinaDay'
import { daysBefore } from '../daysBefore'
import { isDay } from '../isDay'
import { refuseUnkeepable } from '../publishing/unkeepable'
import { looksLikeNumber } from '../registration/looksLikeNumber'
import { refuseNumberIds } from '../registration/refuseNumbers'
import type { VisitText } from '../store/visits'

const leastLabel = 2
/** A visit is planned at most so many days ahead, and was to be made at most so many days ago. */
const mostDays = 2 * 366

/** @returns the place as it is kept, or what is wrong with it */
export function checkVisit({ communityId, count, dueOn, kind, label, visitId }: ActionInput<'visits.save'>, now: Date): Result<VisitText> {
  const refused = refuseUnkeepable({ label }) ?? refuseNumberIds({ communityId })
  if (refused) return refused
  const clean = cleanLabel(label)
  // Signs of which one may be two units long: 𠮷 is one.
  if ([...clean].length < leastLabel) return failure('INVALID_INPUT', '地点名称太短，请写得具体一些，比如“幸福里3栋”。', ['label'])
  if (looksLikeNumber(clean)) return failure('INVALID_INPUT', '地点名称里好像有电话或证件号码。这里只写地点，请删去号码。', ['label'])
  if (nameWithTitle.test(clean)) return failure('INVALID_INPUT', '地点名称里好像有人的称呼。这里只写地点，不写姓名，请改一改。', ['label'])
  if (dueOn !== undefined && !isPlannable(dueOn, now)) return failure('INVALID_INPUT', '走访日期不对，请选一个两年以内的日期。', ['dueOn'])
  return success({ id: visitId.toLowerCase(), kind, label: clean, communityId, count, dueOn: dueOn ?? null })
}

/** Without what cannot be seen, and with single blanks. */
const cleanLabel = (label: string) => label.normalize('NFC').replace(/[\p{Cc}\p{Cf}]/gu, ' ').replace(/\s+/g, ' ').trim()

function isPlannable(day: string, now: Date): boolean {
  return isDay(day) && day >= chinaDay(daysBefore(now, mostDays)) && day <= chinaDay(daysBefore(now, -mostDays))
}
