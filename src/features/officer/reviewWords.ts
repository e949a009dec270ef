import { type Review as ReviewSchema, reviewReasonNames } from '../../../contract/fieldwork'
import { helperNames, registrationOutcomeNames } from '../../../contract/registration'
import type * as v from 'valibot'
import type { ActionInput } from '../../../contract/actions'
import { friendlyTime } from '@/shared/day'
import { guideNameOf } from './guideNames'

export type Review = v.InferOutput<typeof ReviewSchema>

/** 3分20秒 */
export function durationWords(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  return minutes ? `${minutes}分${seconds % 60 ? `${seconds % 60}秒` : ''}` : `${seconds}秒`
}

/** What a reviewer weighs, one line each: how far it came, who and where, when and how long, how many in that hour. */
export function reviewLines(review: Review, areas: Record<string, string>, now: Date): string[] {
  const { steps, outcome, handOver, helper, officerName, station, placeId, communityId, doneAt, seconds, sameHour } = review
  const done = steps.filter(step => step.done).length
  const where = [communityId ? (areas[communityId] ?? communityId) : '', placeId ?? ''].filter(Boolean).join('，')
  const how = handOver ? '在民警手机上做的，未经本机确认' : helper ? `${helperNames[helper]}帮着做的` : '没有写谁帮的'
  return [
    `${registrationOutcomeNames[outcome]}，${steps.length}步做了${done}步`,
    how,
    `经办：${[station, officerName].filter(Boolean).join('　') || '没有记名'}`,
    where ? `地点：${where}` : '没有写地点',
    `${friendlyTime(doneAt, now)}${seconds === null ? '' : `，用了${durationWords(seconds)}`}`,
    sameHour > 1 ? `同一小时里，经办人一共记了${sameHour}条` : '同一小时里只有这一条'
  ]
}

/** 已通过：国家反诈中心APP: what was decided, as it stands in sight afterwards. */
export function decisionWords(review: Review, { verdict, reason }: ActionInput<'reviews.decide'>): string {
  const what = `${guideNameOf(review.guideId)}，${review.officerName || '没有记名'}`
  return verdict === 'accept' ? `已通过：${what}` : `已退回：${what}。理由：${reason ? reviewReasonNames[reason] : '没有写'}，已从登记数里减去`
}
