/** 举报: a suspicious contact, told by a resident. What is in it is sealed on arrival; an officer's note is too. */
import * as v from 'valibot'
import { Contact } from './contact'
import { IsoDay } from './publication'
import { longestStory, mostEvidence } from './reportReplies'
import { ReceiptCode } from './receipt'
import { ScamKind } from './vocabulary'

const Uuid = v.pipe(v.string(), v.uuid())
const EvidenceIds = v.pipe(v.array(Uuid), v.maxLength(mostEvidence), v.check(ids => new Set(ids).size === ids.length))

/** A number to call back: only given by the person's own choice. */
export const ReplyPhone = v.pipe(v.string(), v.regex(/^(1[3-9]\d{9}|0\d{9,11}|[2-9]\d{6,7})$/))

export const ReportRequest = v.strictObject({
  /** Made on the phone: the same report sent twice is one. */
  reportId: Uuid,
  contact: Contact,
  kind: v.optional(ScamKind),
  story: v.pipe(v.string(), v.maxLength(longestStory)),
  moneyLost: v.picklist(['no', 'yes', 'unsure']),
  /** For somebody else. */
  onBehalf: v.boolean(),
  evidenceIds: EvidenceIds,
  replyPhone: v.optional(ReplyPhone),
  /** The day it happened, in China. */
  metOn: v.optional(IsoDay)
})
export type ReportRequest = v.InferOutput<typeof ReportRequest>

export const ReportStatusRequest = v.strictObject({ receiptCode: ReceiptCode })
export const WithdrawRequest = v.strictObject({ reportId: Uuid })

/** More to a report that asks for it, from the phone that sent it. */
export const SupplementRequest = v.strictObject({
  reportId: Uuid,
  /** Made on the phone: the same supplement sent twice is one. */
  supplementId: Uuid,
  story: v.pipe(v.string(), v.maxLength(longestStory)),
  evidenceIds: EvidenceIds
})

/** In WeChat a picture goes to the cloud storage first; over HTTP it is posted to /evidence. */
export const EvidenceRequest = v.strictObject({ fileId: v.pipe(v.string(), v.minLength(10), v.maxLength(500)) })
