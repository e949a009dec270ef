import { chinaDay } from '../../contract/chinaDay'
import { type Failure, failure } from '../../contract/result'
import { shortDay } from '../chineseDay'
import type { ContestRow } from '../store/contests'
import { lastMoment, stateOf } from './contestState'

/** 12月1日9时, 12月1日18时30分 */
export function momentOf(time: Date): string {
  const [hours = 0, minutes = 0] = new Date(time.getTime() + 8 * 3_600_000).toISOString().slice(11, 16).split(':').map(Number)
  return `${shortDay(chinaDay(time))}${hours}时${minutes > 0 ? `${minutes}分` : ''}`
}

/** @returns why nobody can draw a paper now, or undefined; papers drawn before the end may be looked at a little longer */
export function refuseByTime(contest: ContestRow, now: Date): Failure | undefined {
  const state = stateOf(contest, now)
  if (state === 'cancelled') return failure('CONFLICT', '这场竞答已经取消，不能再参加。请看看别的竞答。')
  if (state === 'announced') return failure('CONFLICT', `竞答还没有开始，${momentOf(contest.opens_at)}起可以参加。`)
  if (state === 'open' || (state === 'closed' && !contest.closed_at && now <= lastMoment(contest))) return undefined
  return ended(contest)
}

export const ended = ({ closes_at }: ContestRow): Failure => failure('CONFLICT', `竞答已在${momentOf(closes_at)}截止，不能再参加。开奖结果请看这场竞答的页面。`)

/** @returns why somebody of this community cannot take part, in sentences, or undefined */
export function whyNotFrom({ communities }: Pick<ContestRow, 'communities'>, communityId: string | null): string | undefined {
  if (communities.length === 0 || communities.some(each => each.communityId === communityId)) return undefined
  const names = communities.slice(0, 5).map(({ name }) => name).join('、')
  const which = `这场竞答请${names}${communities.length > 5 ? `等${communities.length}个社区` : ''}的居民参加。`
  return communityId === null ? `${which}请先在“我的”里选好您的社区。` : `${which}您选的社区不在其中。选错了可以在“我的”里改。`
}
