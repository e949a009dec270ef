import { chinaDay } from '../../../contract/chinaDay'
import type { Contest, ContestState, EntryReceipt } from '../../../contract/contest'
import { withoutMarks } from '../ui/phrasesOf'

/** 12月1日9时, 12月1日18时30分, in China whatever the phone is set to; with the year where it is another one. */
export function momentWords(time: string, now: Date): string {
  const there = (at: number) => new Date(at + 8 * 3_600_000)
  const at = there(Date.parse(time))
  const year = at.getUTCFullYear() === there(now.getTime()).getUTCFullYear() ? '' : `${at.getUTCFullYear()}年`
  const minutes = at.getUTCMinutes()
  return `${year}${at.getUTCMonth() + 1}月${at.getUTCDate()}日${at.getUTCHours()}时${minutes ? `${minutes}分` : ''}`
}

/** From when to when, the day once where it is the same. */
export function spanWords({ closesAt, opensAt }: Pick<Contest, 'opensAt' | 'closesAt'>, now: Date): string {
  const [from, to] = [momentWords(opensAt, now), momentWords(closesAt, now)]
  return `${from}到${chinaDay(new Date(opensAt)) === chinaDay(new Date(closesAt)) ? to.slice(to.indexOf('日') + 1) : to}`
}

type Timed = Pick<Contest, 'state' | 'opensAt' | 'closesAt' | 'publicNumberSource'>

/** What comes next, and when; '' for what is over. */
export function nextWords({ closesAt, opensAt, publicNumberSource, state }: Timed, now: Date): string {
  if (state === 'announced') return `${momentWords(opensAt, now)}开始`
  if (state === 'open') return `${momentWords(closesAt, now)}截止`
  if (state !== 'closed') return ''
  // Nobody has promised a day without a public number, nor after its day has come.
  return publicNumberSource && publicNumberSource.on > chinaDay(now) ? `${dayWords(publicNumberSource.on, now)}以后开奖` : '主办方定好名单就开奖'
}

const dayWords = (day: string, now: Date): string => {
  const [words = ''] = momentWords(`${day}T00:00:00+08:00`, now).split('日')
  return `${words}日`
}

/** How it stands and what comes next, or how it ended. */
export function stateWords(contest: Timed, now: Date): string {
  const next = nextWords(contest, now)
  const words = { announced: next, open: `进行中，${next}`, closed: `已截止，${next}`, drawn: '已开奖', cancelled: '已取消' } as const
  return words[contest.state]
}

/** Whether another paper can be answered tomorrow. The last moment of a day belongs to it. */
export const hasTomorrow = ({ closesAt }: Pick<Contest, 'closesAt'>, now: Date): boolean =>
  chinaDay(new Date(Date.parse(closesAt) - 1)) >= chinaDay(new Date(now.getTime() + 86_400_000))

/** A reason as it was typed, ended as a sentence. */
export const asSentence = (text: string): string => (/[。！？…]$/.test(text.trim()) ? text.trim() : `${text.trim()}。`)

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
    `有奖竞答“${withoutMarks(title)}”的参加回执`,
    `参加编号：${entryId}`,
    `参加时间：${enteredAt}`,
    `回执校验码：${mark}`,
    ...(seedHash ? [`种子的指纹：${seedHash}`] : []),
    ...(termsHash ? [`奖品、规则的指纹：${termsHash}`] : [])
  ].join('\n')
