import type { Contest, ContestState, EntryReceipt } from '../../../contract/contest'

/** 12月1日9时, 12月1日18时30分, in China whatever the phone is set to; with the year where it is another one. */
export function momentWords(time: string, now: Date): string {
  const there = (at: number) => new Date(at + 8 * 3_600_000)
  const at = there(Date.parse(time))
  const year = at.getUTCFullYear() === there(now.getTime()).getUTCFullYear() ? '' : `${at.getUTCFullYear()}年`
  const minutes = at.getUTCMinutes()
  return `${year}${at.getUTCMonth() + 1}月${at.getUTCDate()}日${at.getUTCHours()}时${minutes ? `${minutes}分` : ''}`
}

/** What comes next, or how it ended. */
export function stateWords({ closesAt, opensAt, state }: Pick<Contest, 'state' | 'opensAt' | 'closesAt'>, now: Date): string {
  const words: Record<ContestState, string> = {
    announced: `${momentWords(opensAt, now)}开始`,
    open: `进行中，${momentWords(closesAt, now)}截止`,
    closed: '已截止，等待开奖',
    drawn: '已开奖',
    cancelled: '已取消'
  }
  return words[state]
}

const places: readonly ContestState[] = ['open', 'announced', 'closed', 'drawn', 'cancelled']

/** Open ones first, of these the one that ends soonest; then what comes, then what was, the latest first. */
export const inOrder = <Told extends Pick<Contest, 'state' | 'closesAt'>>(contests: readonly Told[]): Told[] =>
  [...contests].sort((a, b) => places.indexOf(a.state) - places.indexOf(b.state) || (a.state === 'open' || a.state === 'announced' ? 1 : -1) * (a.closesAt < b.closesAt ? -1 : 1))

export const whoMayWords = ({ communities }: Pick<Contest, 'communities'>): string =>
  communities.length === 0 ? '全市居民都可以参加。' : `${communities.map(({ name }) => name).join('、')}的居民可以参加。`

/** As the server would say it, for somebody it does not know yet. */
export function whyNotHere(contest: Pick<Contest, 'communities'>, communityId: string | null): string | null {
  if (contest.communities.length === 0 || contest.communities.some(each => each.communityId === communityId)) return null
  return communityId === null ? '请先选好您的社区，再来参加。' : '您选的社区不在这场竞答里。选错了可以改。'
}

/** Long ids are told apart by how they begin. */
export const shortId = (id: string): string => id.slice(0, 8)

/** 62% */
export const percent = (share: number): string => `${Math.round(share * 100)}%`

/** The prize code in two groups. */
export const spacedPrizeCode = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`

/** What is copied: all that is needed to check the entry anywhere. */
export const receiptText = (title: string, seedHash: string | undefined, { enteredAt, entryId, mark, termsHash }: EntryReceipt): string =>
  [
    `有奖竞答“${title}”的参加回执`,
    `参加编号：${entryId}`,
    `参加时间：${enteredAt}`,
    `回执校验码：${mark}`,
    ...(seedHash ? [`种子的指纹：${seedHash}`] : []),
    ...(termsHash ? [`奖品、规则的指纹：${termsHash}`] : [])
  ].join('\n')
