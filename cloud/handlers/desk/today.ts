import { chinaDay } from '../../../contract/chinaDay'
import { success } from '../../../contract/result'
import { dutiesOf } from '../../desk/duties'
import { lastFollowUp, suggestionOf, weekInNumbers } from '../../desk/weekInNumbers'
import type { Handler } from '../../handler'

/** 今日. What one part cannot read is left out: the duties stand all the same. */
export const readToday: Handler<'desk.today'> = async (dependencies, { officer, residentId }) => {
  const now = dependencies.now()
  const duties = await dutiesOf(dependencies, officer, residentId)
  const reads = officer.role !== 'volunteer'
  return success({
    day: chinaDay(now),
    asOf: now.toISOString(),
    duties,
    week: reads ? await weekInNumbers(dependencies, officer) : null,
    suggestion: reads ? await suggestionOf(dependencies, officer) : null,
    lastPush: reads ? await lastFollowUp(dependencies, officer) : null
  })
}
