import { failure, success } from '../../../contract/result'
import { daysBefore } from '../../daysBefore'
import type { Handler } from '../../handler'
import { byDay } from '../../notify/byDay'
import { servedGuide } from '../../registration/servedGuide'

/** Long disuse logs the app out; WeChat allows one message for one agreement. */
const days = 30

/** 到时候提醒我看一看: one message, or none any more. */
export const remindToRecheck: Handler<'registration.remind'> = async (dependencies, { residentId, sealOpenid }, { guideId, wanted }) => {
  const { now, store } = dependencies
  const guide = servedGuide(dependencies, guideId)
  if (!guide.ok) return guide
  if (!guide.value.rechecked) return failure('INVALID_INPUT', '这份指引做完就好，不用再提醒。', ['guideId'])
  const at = now()
  if (wanted) await store.reminders.keep(residentId, guideId, sealOpenid?.() ?? null, byDay(daysBefore(at, -days)), at)
  else await store.reminders.remove(residentId, guideId)
  return success({ wanted })
}
