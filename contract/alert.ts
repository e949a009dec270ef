/** 预警: a short warning with a time of validity and one thing to do. */
import * as v from 'valibot'
import { CommunityId } from './session'
import { IsoTime, PublicationId, PublishedSource, Version, words } from './publication'
import { Audience, ScamKind } from './vocabulary'

export const severityNames = { notice: '提示', care: '注意', urgent: '紧急' } as const
export type Severity = keyof typeof severityNames
export const Severity = v.picklist(Object.keys(severityNames) as Severity[])

/** The one thing to do. */
export const AlertAction = v.variant('type', [
  v.strictObject({ type: v.literal('case'), caseId: PublicationId }),
  v.strictObject({ type: v.literal('practice'), kind: ScamKind }),
  v.strictObject({ type: v.literal('lesson'), lessonId: PublicationId }),
  v.strictObject({ type: v.literal('call'), number: v.picklist(['110', '96110']) })
])
export type AlertAction = v.InferOutput<typeof AlertAction>

/** The fields of an alert as it is written and as it comes to a phone. */
export const alertFields = {
  id: PublicationId,
  severity: Severity,
  title: words(4, 14),
  text: words(10, 160),
  /** Empty: for everybody. */
  audiences: v.pipe(v.array(Audience), v.maxLength(8)),
  /** Empty: for the whole city. */
  communities: v.pipe(v.array(CommunityId), v.maxLength(100)),
  /** The name of those communities, to be read: 城东社区. */
  area: v.optional(words(2, 20)),
  action: AlertAction,
  publisher: words(2, 40),
  sources: v.pipe(v.array(PublishedSource), v.minLength(1), v.maxLength(4))
}

/** An alert as it comes to a phone, with the times of this year. */
export const Alert = v.strictObject({
  ...alertFields,
  validFrom: IsoTime,
  validUntil: IsoTime,
  version: Version,
  publishedAt: IsoTime
})
export type Alert = v.InferOutput<typeof Alert>

/** Without a field nothing is left out for it: the phone then chooses by itself. */
export const AlertRequest = v.strictObject({ audience: v.optional(Audience), communityId: v.optional(CommunityId) })
export const AlertList = v.strictObject({
  alerts: v.array(Alert),
  /** WeChat's template for a reminder of new alerts, where the city has set one up. */
  templateId: v.optional(v.string())
})
export type AlertList = v.InferOutput<typeof AlertList>

/** 有新预警时提醒我: WeChat lets one message be sent for each time somebody agrees. */
export const SubscribeRequest = v.strictObject({ wanted: v.boolean() })
export const Subscription = v.strictObject({ wanted: v.boolean() })
