import { randomUUID } from 'node:crypto'
import type { ReportRequest } from '../../contract/report'

/** A report of a call, unless told otherwise. */
export function report(fields: object = {}): ReportRequest {
  return {
    reportId: randomUUID(),
    contact: { type: 'phone', value: '13800138000' },
    kind: 'police',
    story: '自称通信管理局，说我的号码要停机，让我加一个会议号。',
    moneyLost: 'no',
    onBehalf: false,
    evidenceIds: [],
    ...fields
  }
}

/** Ten characters, none that looks like another. */
export const receiptShape = /^[2-9ACDEFHJKMNPRTWX]{10}$/
