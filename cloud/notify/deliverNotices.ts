import type { AlertText } from '../../contract/alertText'
import type { Dependencies } from '../dependencies'
import { validityAt } from '../publishing/validityOf'
import type { Notifier } from './notifier'
import { checkupTopic } from '../store/reminders'
import { sendEach } from './sendEach'

/** Each within the twenty characters that WeChat lets a field hold; the name of the app stands above them. */
const timeToLook = { title: '反诈APP还登录着吗？', text: '打开看一看：还登录着吗？权限还开着吗？' }
const timeForCheckup = { title: '约好的小体检，可以做了', text: '打开看一看：6条消息，约2分钟。' }

type Needed = Pick<Dependencies, 'identity' | 'now' | 'store'>

/**
 * Delivers what is due: first what was asked for about alerts, then reminders: to look again whether the app still works, or that it is
 * time for the next short checkup.
 * A message whose alert has been withdrawn or is over is not sent.
 *
 * @param limit how many at most
 * @returns how many were delivered
 */
export async function deliverNotices(dependencies: Needed, notifier: Notifier, limit: number): Promise<number> {
  const { now, store } = dependencies
  const notices = await store.notices.take(notifier.wechat, limit, now())
  const texts = notices.length > 0 ? await validAlerts(dependencies) : undefined
  const told = await sendEach(dependencies, notifier, store.notices, notices, ({ alertId }) => texts?.get(alertId))
  if (notices.length >= limit) return told
  const reminders = await store.reminders.take(notifier.wechat, limit - notices.length, now())
  return told + (await sendEach(dependencies, notifier, store.reminders, reminders, ({ topic }) => (topic === checkupTopic ? timeForCheckup : timeToLook)))
}

async function validAlerts({ now, store }: Needed): Promise<Map<string, AlertText>> {
  const valid = (await store.alerts.published()).filter(({ text }) => validityAt(text.validity, now()))
  return new Map(valid.map(({ text }) => [text.id, text]))
}
