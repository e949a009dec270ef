import { Clusters, Decided, OpenedReport, Queue } from '../../../../contract/reportDesk'
import { callerOf } from '@/shared/api/call'

const access = ['officer', 'reviewer', 'admin'] as const

/** For this page only: no other package holds this part of the contract. */
export const callReports = callerOf({
  'reports.queue': { output: Queue, access },
  'reports.open': { output: OpenedReport, access },
  'reports.decide': { output: Decided, access },
  'reports.note': { output: Decided, access },
  'clusters.list': { output: Clusters, access }
})
