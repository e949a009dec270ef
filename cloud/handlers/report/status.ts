import { failure, success } from '../../../contract/result'
import { unsealNote } from '../../reporting/reportContent'
import { withKeys } from '../../reporting/withKeys'

/** What became of a report, by its receipt alone; guessing codes is limited. */
export const readReportStatus = withKeys<'report.status'>(async ({ now, reportKeys, store }, _caller, { receiptCode }, origin) => {
  const found = await store.receipts.find(reportKeys.hashes('receipt', receiptCode), reportKeys.hash('origin', origin), now())
  if (found === 'guessing') return tooMany
  if (!found) return notFound
  const note = unsealNote(reportKeys, found, found.note)
  return note.ok ? success({ status: found.status, updatedAt: found.updatedAt.toISOString(), ...note.value }) : note
})

const tooMany = failure('TOO_MANY', '回执错得太多了，请过10分钟再查。')
const notFound = failure('NOT_FOUND', '没有查到这个回执，请对着看一遍，有没有写错。办完很久的举报已经删除，也查不到。')
