import type * as v from 'valibot'
import type { QueuedReport } from '../../contract/reportDesk'
import type { QueuedRow } from '../store/reportQueue'
import type { KeyRing } from './keyRing'
import { referenceOf } from './reportReference'

/** A report as it stands in the queue. */
export function queuedReport(keys: KeyRing, row: QueuedRow): v.InferOutput<typeof QueuedReport> {
  const { clusterCount, clusterId, communityId, contactType, evidenceCount, kind, mayCallBack, moneyLost, onBehalf, receivedAt, status, updatedAt, version } = row
  return {
    reportKey: referenceOf(keys, row),
    contactType,
    ...(kind && { kind }),
    moneyLost,
    onBehalf,
    evidenceCount,
    mayCallBack,
    status,
    version,
    receivedAt: receivedAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    ...(communityId && { communityId }),
    ...(clusterId && { clusterId }),
    clusterCount
  }
}
