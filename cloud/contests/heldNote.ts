import type { Held } from '../store/contestsTables'
import { freeAccounts } from './marks'

/** What the person is to know of an entry that is looked at first. */
export function heldNote(held: Held | null, decision: 'accept' | 'refuse' | null): string | undefined {
  if (held === null) return undefined
  if (decision === 'accept') return '社区已经核对过，您的参加记录有效。'
  if (decision === 'refuse') return '社区核对后，这条参加记录没有算进抽奖名单。有疑问请找社区或派出所。'
  const why = held === 'phone' ? `这部手机上已有${freeAccounts}个账号参加` : '这个网络下参加的账号很多'
  return `${why}，您的记录先记下，由社区核对。`
}
