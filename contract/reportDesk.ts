/** The officers' side of reports. In no package that a resident loads. */
import * as v from 'valibot'
import { Contact } from './contact'
import { ContactType } from './contactTypes'
import { IsoDay, IsoTime, Version, words } from './publication'
import { ReportStatus } from './reportReplies'
import { CommunityId } from './session'
import { ScamKind } from './vocabulary'

const Uuid = v.pipe(v.string(), v.uuid())
const Cursor = v.pipe(v.string(), v.minLength(1), v.maxLength(300))
const Limit = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50))
const Count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** Opaque: names a report without saying whose it is. */
export const ReportKey = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{20,200}$/))

/** A report that nobody has begun with for longer is overdue. */
export const overdueHours = 24

/** What may be decided: an officer never goes back to `received`, and `withdrawn` is the resident's. */
export const nextStatuses: Readonly<Record<ReportStatus, readonly ReportStatus[]>> = {
  received: ['checking', 'moreNeeded', 'handled', 'outOfScope'],
  checking: ['moreNeeded', 'handled', 'outOfScope'],
  moreNeeded: ['checking', 'handled', 'outOfScope'],
  handled: ['checking'],
  outOfScope: ['checking'],
  withdrawn: []
}

export const QueueRequest = v.strictObject({
  status: v.optional(ReportStatus),
  contactType: v.optional(ContactType),
  kind: v.optional(ScamKind),
  moneyLost: v.optional(v.picklist(['no', 'yes', 'unsure'])),
  communityId: v.optional(CommunityId),
  /** Only reports of this cluster. */
  clusterId: v.optional(v.string()),
  cursor: v.optional(Cursor),
  limit: v.optional(Limit)
})

/** A report in the queue: nothing that must be decrypted. */
export const QueuedReport = v.strictObject({
  reportKey: ReportKey,
  contactType: ContactType,
  kind: v.optional(ScamKind),
  moneyLost: v.picklist(['no', 'yes', 'unsure']),
  onBehalf: v.boolean(),
  evidenceCount: Count,
  mayCallBack: v.boolean(),
  status: ReportStatus,
  version: Version,
  receivedAt: IsoTime,
  updatedAt: IsoTime,
  communityId: v.optional(CommunityId),
  /** Reports of the same contact within the window, with this one. */
  clusterId: v.optional(v.string()),
  clusterCount: Count
})
/** With the same filter, but of any status; `groups` are the contacts that several reports of the whole city name. */
export const QueueCounts = v.strictObject({ received: Count, overdue: Count, checking: Count, groups: Count })
export const Queue = v.strictObject({
  reports: v.array(QueuedReport),
  nextCursor: v.nullable(v.string()),
  asOf: IsoTime,
  /** With the first page only. */
  counts: v.optional(QueueCounts)
})

/** Opening decrypts, and is written down: by whom, when and why. */
export const OpenRequest = v.strictObject({ reportKey: ReportKey, reason: words(2, 100) })
const Told = v.strictObject({ story: v.string(), evidenceIds: v.array(Uuid), at: IsoTime })
export const OpenedReport = v.strictObject({
  ...QueuedReport.entries,
  contact: Contact,
  replyPhone: v.optional(v.string()),
  metOn: v.optional(IsoDay),
  told: v.pipe(v.array(Told), v.minLength(1)),
  notes: v.array(v.strictObject({ text: v.string(), by: v.string(), at: IsoTime })),
  /** Among officers. */
  memos: v.array(v.strictObject({ text: v.string(), by: v.string(), at: IsoTime })),
  history: v.array(v.strictObject({ status: ReportStatus, by: v.string(), at: IsoTime })),
  nextStatuses: v.array(ReportStatus)
})

/** With the version that was seen: of two officers at once one wins, and the other is told. */
export const DecideRequest = v.strictObject({
  reportKey: ReportKey,
  version: Version,
  status: ReportStatus,
  /** To the resident; needed for moreNeeded and outOfScope. */
  note: v.optional(words(2, 300))
})
/** `to`: the resident, unless it stays among officers. */
export const NoteRequest = v.strictObject({ reportKey: ReportKey, version: Version, note: words(2, 300), to: v.optional(v.picklist(['resident', 'desk'])) })
export const Decided = v.strictObject({ status: ReportStatus, version: Version, updatedAt: IsoTime })

export const ClustersRequest = v.strictObject({
  /** The window, in days. */
  days: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(365))),
  contactType: v.optional(ContactType),
  cursor: v.optional(Cursor),
  limit: v.optional(Limit)
})
export const Cluster = v.strictObject({
  clusterId: v.string(),
  contactType: ContactType,
  count: Count,
  firstSeen: IsoTime,
  lastSeen: IsoTime,
  kinds: v.array(v.strictObject({ kind: ScamKind, count: Count })),
  /** Only communities with five reporters or more, and only where the rest cannot be subtracted. */
  communities: v.array(v.strictObject({ communityId: CommunityId, count: Count }))
})
export const Clusters = v.strictObject({ clusters: v.array(Cluster), nextCursor: v.nullable(v.string()), asOf: IsoTime })
