import { failure, success } from '../../../contract/result'
import { daysBefore } from '../../daysBefore'
import type { Handler } from '../../handler'
import { byDay } from '../../notify/byDay'
import { checkupTopic } from '../../store/reminders'

/** 到时候在微信里提醒我: one message on the day of the next short checkup, or none any more. */
export const remindOfCheckup: Handler<'quiz.remind'> = async ({ now, settings, store }, { residentId, sealOpenid }, { inDays }) => {
  if (inDays === null) {
    await store.reminders.remove(residentId, checkupTopic)
    return success({})
  }
  // Whoever is in WeChat would wait for a message that never comes: phones keep what they heard of a template.
  if (sealOpenid && !settings.notifyTemplateId) return failure('NOT_FOUND', '这里还没有微信提醒。到时候打开“反诈同行”，首页会有小体检。')
  const at = now()
  await store.reminders.keep(residentId, checkupTopic, sealOpenid?.() ?? null, byDay(daysBefore(at, -inDays)), at)
  return success({})
}
