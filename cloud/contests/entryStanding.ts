import type { ContestRow } from '../store/contests'
import type { Held } from '../store/contestsTables'
import { decideUntil } from './contestState'
import { freeAccounts } from './marks'

interface HeldEntry {
  held: Held | null
  decision: 'accept' | 'refuse' | null
}

/** What becomes of an entry that is looked at first: whether somebody still may decide, and what the person is to know. */
export interface EntryStanding {
  held: boolean
  note?: string
}

const ask = '有疑问请带上参加编号，到主办的派出所问一问。'

/** How an entry stands. Nothing is said of one that nobody looks at, nor where the whole contest is called off. */
export function entryStanding(contest: ContestRow, { decision, held }: HeldEntry, now: Date): EntryStanding {
  if (held === null || contest.cancelled_at) return { held: false }
  // Whoever was let in stands like everybody after the draw: what came of it is told there.
  if (decision === 'accept') return { held: false, ...(!contest.drawn_at && { note: '主办的派出所核对过了，您的参加记录有效。' }) }
  if (decision === 'refuse') return { held: false, note: `主办的派出所核对后，这次没有算进抽奖名单。${ask}` }
  if (contest.closed_at || now >= decideUntil(contest)) return { held: false, note: `到定名单时还没有核到，这次没有算进抽奖名单。${ask}` }
  const why = held === 'phone' ? `这部手机上已有${freeAccounts}个账号参加` : '这个网络下参加的账号很多'
  return { held: true, note: `${why}，您的记录先记下，由主办的派出所核对。您可以带上参加编号，到所里说一声。` }
}
