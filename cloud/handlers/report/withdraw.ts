import { failure, success } from '../../../contract/result'
import { withKeys } from '../../reporting/withKeys'

/** Takes a report back while it is open; doing it again changes nothing. */
export const withdrawReport = withKeys<'report.withdraw'>(async ({ now, randomUuid, reportKeys, store }, { residentId }, { reportId }) => {
  const left = await store.reports.withdraw({ residentId, id: reportId.toLowerCase() }, randomUuid(), reportKeys.newestId, now())
  if (!left) return failure('NOT_FOUND', '没有找到这份举报。')
  if (left.status !== 'withdrawn') return failure('CONFLICT', '这份举报已经办完，不能撤回了。')
  return success({ status: left.status, updatedAt: left.updatedAt.toISOString() })
})
