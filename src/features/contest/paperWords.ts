import { type Contest, graceMinutes } from '../../../contract/contest'
import { errorMessages, type Failure } from '../../../contract/result'
import { whyNot } from '@/shared/api/whyNot'
import { momentWords } from '@/shared/contest/contestWords'

/** Whether trying again may help: the way to the server, or the server, failed. */
export const isAway = ({ code }: Failure): boolean => code === 'UNAVAILABLE' || code === 'SERVER_ERROR'

/** What is in the way of the server, as somebody can do something about it; its own sentence where it has one. */
const awayWords = ({ code, message }: Failure): string => (message === errorMessages[code] ? `${whyNot(code)}。` : message)

/** No questions yet: nothing of the person is here that could be lost. */
export const noPaperWords = (failure: Failure): string => `${awayWords(failure)}竞答的题要联网取。`

/** Answers wait on the phone. Until when they count is told: after that they are lost without a word. */
export function waitingWords(failure: Failure | undefined, contest: Pick<Contest, 'closesAt'> | undefined, paper: { expiresAt: string }, now: Date): string {
  const lastMoment = contest ? Date.parse(contest.closesAt) + graceMinutes * 60_000 : Infinity
  // A minute begun cannot be promised.
  const until = new Date(Math.floor(Math.min(lastMoment, Date.parse(paper.expiresAt)) / 60_000) * 60_000).toISOString()
  return `${failure ? awayWords(failure) : ''}答案都在这部手机上。请在${momentWords(until, now)}前连上网，联网后自己会交，不会算两次。`
}

/** Why there is no paper, as a heading. `contest` was heard anew after the refusal. */
export function noPaperTitle(failure: Failure, contest: Pick<Contest, 'state'> | undefined): string {
  if (isAway(failure)) return '题目还没取到'
  if (failure.code !== 'CONFLICT' || !contest) return '现在还不能答'
  const titles: Readonly<Record<Contest['state'], string>> = {
    announced: '还没有开始',
    open: '今天的这份答过了',
    closed: '这场竞答截止了',
    drawn: '这场竞答截止了',
    cancelled: '这场竞答取消了'
  }
  return titles[contest.state]
}
