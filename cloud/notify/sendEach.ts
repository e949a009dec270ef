import type { Dependencies } from '../dependencies'
import type { NoticeState } from '../store/tables'
import type { Message, Notifier } from './notifier'

const mostTries = 5
const minutesBetween = 5

interface Queued {
  sealedOpenid: string | null
  /** This one included. */
  tries: number
}

/** Where what was taken goes back to, or comes to its end. */
interface Queue<T> {
  end(item: T, state: Exclude<NoticeState, 'queued'>, now: Date): Promise<void>
  tryAgain(item: T, dueAt: Date): Promise<void>
}

type Needed = Pick<Dependencies, 'identity' | 'now'>

/**
 * Sends what was taken from a queue. A message that is refused is not tried again; one that does not go is tried five times
 * with growing pauses.
 *
 * @param messageOf what to say; undefined for what is not to be sent any more
 * @returns how many were delivered
 */
export async function sendEach<T extends Queued>(
  dependencies: Needed,
  notifier: Notifier,
  queue: Queue<T>,
  items: readonly T[],
  messageOf: (item: T) => Omit<Message, 'openid'> | undefined
): Promise<number> {
  const { now } = dependencies
  let delivered = 0
  for (const item of items) {
    const message = messageOf(item)
    const ended = message ? await send(dependencies, notifier, item, message) : 'failed'
    if (ended === 'later') await queue.tryAgain(item, new Date(now().getTime() + item.tries * minutesBetween * 60_000))
    else await queue.end(item, ended, now())
    if (ended === 'sent' || ended === 'kept') delivered += 1
  }
  return delivered
}

async function send(
  { identity }: Needed,
  notifier: Notifier,
  { sealedOpenid, tries }: Queued,
  { text, title }: Omit<Message, 'openid'>
): Promise<'sent' | 'kept' | 'failed' | 'later'> {
  const openid = sealedOpenid === null ? undefined : identity.unseal(sealedOpenid)
  // Sealed under a secret that is gone.
  if (notifier.wechat && openid === undefined) return 'failed'
  const delivery = await notifier.deliver({ openid, text, title })
  if (delivery === 'refused' || (delivery === 'later' && tries >= mostTries)) return 'failed'
  return delivery
}
