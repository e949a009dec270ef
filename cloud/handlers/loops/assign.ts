import { chinaDay } from '../../../contract/chinaDay'
import { loopStepNames } from '../../../contract/loop'
import { failure, success } from '../../../contract/result'
import { shortDay } from '../../chineseDay'
import { daysBefore } from '../../daysBefore'
import { isDay } from '../../isDay'
import { changesLoop } from '../../loops/loopHandler'
import { dueOf } from '../../loops/loopOf'

/** A step is planned at most so many days ahead. */
const mostDays = 366

/** Gives a step to somebody of the station, and says by when. */
export const assignLoop = changesLoop<'loops.assign'>(async (row, { dueOn, owner, step }, { loops, now }) => {
  const before = row.steps[step]
  const dayIsNew = dueOn !== null && dueOn !== before.dueOn
  if (dayIsNew && (!isDay(dueOn) || dueOn < chinaDay(now) || dueOn > chinaDay(daysBefore(now, -mostDays)))) {
    return failure('INVALID_INPUT', '期限要在今天以后、一年以内，请另选一天。', ['dueOn'])
  }
  if (owner !== null && owner !== before.owner && !(await loops.colleagues(row.station)).includes(owner)) {
    return failure('INVALID_INPUT', `${row.station}没有叫“${owner}”的账号。请从名单里选，或者先写待定。`, ['owner'])
  }
  const steps = { ...row.steps, [step]: { ...before, owner, dueOn } }
  const text = `${loopStepNames[step]}：${owner ?? '待定'}，${dueOn ? `${shortDay(dueOn)}前` : '没有期限'}`
  return success({ change: { steps, due_on: dueOf(steps) }, deed: 'assigned' as const, step, text })
})
