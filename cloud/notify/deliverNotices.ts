import type { Dependencies } from '../dependencies'
import { validityAt } from '../publishing/validityOf'
import type { QueuedNotice } from '../store/notices'
import type { Message, Notifier } from './notifier'

const mostTries = 5
const minutesBetween = 5

type Needed = Pick<Dependencies, 'identity' | 'now' | 'store'>

/**
 * Delivers what is due. A message that is refused is not tried again; one that does not go is tried five times with growing
 * pauses. One whose alert has been withdrawn or is over is not sent.
 *
 * @param limit how many at most
 * @returns how many were delivered
 */
export async function deliverNotices(dependencies: Needed, notifier: Notifier, limit: number): Promise<number> {
  const { now, store } = dependencies
  const notices = await store.notices.take(notifier.wechat, limit, now())
  if (notices.length === 0) return 0
  const valid = (await store.alerts.published()).filter(({ text }) => validityAt(text.validity, now()))
  const texts = new Map(valid.map(({ text }) => [text.id, text]))
  let delivered = 0
  for (const notice of notices) {
    const text = texts.get(notice.alertId)
    const ended = text ? await deliver(dependencies, notifier, notice, text) : 'failed'
    if (ended === 'later') await store.notices.tryAgain(notice, new Date(now().getTime() + notice.tries * minutesBetween * 60_000))
    else await store.notices.end(notice, ended, now())
    if (ended === 'sent' || ended === 'kept') delivered += 1
  }
  return delivered
}

async function deliver(
  { identity }: Needed,
  notifier: Notifier,
  { sealedOpenid, tries }: QueuedNotice,
  { text, title }: Omit<Message, 'openid'>
): Promise<'sent' | 'kept' | 'failed' | 'later'> {
  const openid = sealedOpenid === null ? undefined : identity.unseal(sealedOpenid)
  // Sealed under a secret that is gone.
  if (notifier.wechat && openid === undefined) return 'failed'
  const delivery = await notifier.deliver({ openid, text, title })
  if (delivery === 'refused' || (delivery === 'later' && tries >= mostTries)) return 'failed'
  return delivery
}
