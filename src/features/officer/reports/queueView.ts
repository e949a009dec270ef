import type { ActionInput } from '../../../../contract/actions'
import type { ReportStatus } from '../../../../contract/reportReplies'

type Request = ActionInput<'reports.queue'>
export type QueueFilter = Pick<Request, 'contactType' | 'kind' | 'moneyLost' | 'communityId'>

/** What the page looks at: reports of one status, or the reports of one group whatever their status, or the groups. */
export type QueueView = { show: 'reports'; status: ReportStatus; filter: QueueFilter } | { show: 'group'; clusterId: string; filter: QueueFilter } | { show: 'groups'; filter: QueueFilter }

export const firstView: QueueView = { show: 'reports', status: 'received', filter: {} }

/** What the server is asked for. */
export function requestOf(view: QueueView): Request {
  if (view.show === 'group') return { clusterId: view.clusterId }
  return view.show === 'reports' ? { status: view.status, ...view.filter } : { limit: 1, ...view.filter }
}

/** Without what is not chosen: a field that is undefined would be sent as one. */
export function withField<K extends keyof QueueFilter>(filter: QueueFilter, field: K, value: QueueFilter[K]): QueueFilter {
  const kept = { ...filter }
  delete kept[field]
  return value === undefined ? kept : { ...kept, [field]: value }
}

export const isFiltered = ({ filter, show }: QueueView): boolean => show !== 'group' && Object.keys(filter).length > 0
