import { chinaDay } from '../../../contract/chinaDay'
import { failure, success } from '../../../contract/result'
import { daysBefore } from '../../daysBefore'
import type { Handler } from '../../handler'
import { byDay } from '../../notify/byDay'
import { checkupTopic } from '../../store/reminders'

/** 到时候在微信里提醒我: one message on the day of the next short checkup, or none any more; or only which day that is. */
export const remindOfCheckup: Handler<'quiz.remind'> = async ({ now, settings, store }, { residentId, sealOpenid }, { inDays }) => {
  if (inDays === null) {
    await store.reminders.remove(residentId, checkupTopic)
    return success({})
  }
  // Whoever is in WeChat would wait for a message that never comes: phones without network keep what they heard of a template.
  const isSent = !sealOpenid || settings.notifyTemplateId !== undefined
  if (inDays === undefined) {
    const waitsUntil = isSent ? await store.reminders.dueAt(residentId, checkupTopic) : undefined
    return success(waitsUntil ? { on: chinaDay(waitsUntil) } : {})
  }
  if (!isSent) return failure('NOT_FOUND', '这里还没有微信提醒。到时候打开“反诈同行”，首页会有小体检。')
  const at = now()
  const dueAt = byDay(daysBefore(at, -inDays))
  await store.reminders.keep(residentId, checkupTopic, sealOpenid?.() ?? null, dueAt, at)
  return success({ on: chinaDay(dueAt) })
}
