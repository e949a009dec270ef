import type * as v from 'valibot'
import { type ContactType, contactTypeNames } from '../../../../contract/contactTypes'
import { type Cluster as ClusterSchema, type OpenedReport, overdueHours, type QueuedReport } from '../../../../contract/reportDesk'
import { type ReportStatus, reportStatusNames } from '../../../../contract/reportReplies'
import { scamKindNames } from '../../../../contract/vocabulary'
import type { IconName } from '@/shared/ui/icons'
import { friendlyTime } from '@/shared/day'

export type Queued = v.InferOutput<typeof QueuedReport>
export type Opened = v.InferOutput<typeof OpenedReport>
export type Cluster = v.InferOutput<typeof ClusterSchema>

export const moneyNames = { no: '没有转出', yes: '转出去了', unsure: '说不清' } as const

/** As a report of a contact is told at the desk, where nobody has begun with it. */
export const deskStatusNames: Record<ReportStatus, string> = { ...reportStatusNames, received: '待看' }

export const contactIcons: Record<ContactType, IconName> = {
  phone: 'phone',
  sms: 'chat-text',
  chat: 'users-three',
  url: 'globe-hemisphere-east',
  app: 'package',
  card: 'credit-card',
  qr: 'qr-code',
  parcel: 'package',
  visit: 'house'
}

/** 冒充公检法; without a kind how they came. */
export const titleOf = ({ contactType, kind }: Pick<Queued, 'contactType' | 'kind'>): string => (kind ? scamKindNames[kind] : `${contactTypeNames[contactType]}，没有写骗术`)

/** Whether nobody has begun with it for longer than a day. @param asOf the server's time, not the phone's */
export const isOverdue = ({ receivedAt, status }: Pick<Queued, 'receivedAt' | 'status'>, asOf: string): boolean =>
  status === 'received' && Date.parse(asOf) - Date.parse(receivedAt) > overdueHours * 3_600_000

/** 昨天8:15　春风里 */
export const whenAndWhere = ({ communityId, receivedAt }: Pick<Queued, 'communityId' | 'receivedAt'>, areas: Readonly<Record<string, string>>, now: Date): string =>
  [friendlyTime(receivedAt, now), communityId ? (areas[communityId] ?? communityId) : '没有写社区'].join('　')

export const whoWords = ({ mayCallBack, onBehalf }: Pick<Queued, 'mayCallBack' | 'onBehalf'>): string =>
  `${onBehalf ? '替别人报' : '本人'}，${mayCallBack ? '愿意接回访电话' : '没有留电话'}`

/**
 * A number or an address as far as it may stand on a screen that others see: the beginning and the end, so that it can be told
 * apart from its neighbours.
 */
export function masked(value: string): string {
  const letters = Array.from(value)
  if (letters.length <= 4) return letters.map(() => '*').join('')
  const head = Math.min(3, Math.floor(letters.length / 4))
  const tail = Math.min(2, head)
  const middle = letters.slice(head, letters.length - tail).map(letter => (/[\s.:/@-]/.test(letter) ? letter : '*'))
  return [...letters.slice(0, head), ...middle, ...letters.slice(letters.length - tail)].join('')
}

/** 3条，11月20日至11月21日 */
export function clusterWords({ count, firstSeen, lastSeen }: Pick<Cluster, 'count' | 'firstSeen' | 'lastSeen'>, now: Date): string {
  const [first, last] = [friendlyTime(firstSeen, now), friendlyTime(lastSeen, now)]
  return `${count}条，${first === last ? first : `${first}至${last}`}`
}

/** 待看6条，2条超过24小时 */
export function queueWords({ overdue, received }: { received: number; overdue: number }): string {
  if (received === 0) return '没有待看的'
  return `待看${received}条${overdue ? `，${overdue}条超过${overdueHours}小时` : ''}`
}
