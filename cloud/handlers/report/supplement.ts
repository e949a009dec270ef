import { maskSecrets } from '../../../contract/maskSecrets'
import { failure, success } from '../../../contract/result'
import { refusedEvidence, refuseSupplement } from '../../reporting/checkReport'
import { placeIn } from '../../reporting/reportContent'
import { withKeys } from '../../reporting/withKeys'
import { createSupplements } from '../../store/supplements'

/** Adds to an open report, once: the same supplement again gets the first answer, whatever else it holds. */
export const supplementReport = withKeys<'report.supplement'>(async ({ now, reportKeys, store }, { residentId }, input) => {
  const { evidenceIds, story } = input
  const owner = { residentId, id: input.reportId.toLowerCase() }
  const refusal = refuseSupplement(input)
  if (refusal) return refusal
  const supplementId = input.supplementId.toLowerCase()
  const sealed = reportKeys.seal(maskSecrets(story).text, placeIn.step(owner, supplementId))
  const told = await store.part(createSupplements).add({ ...owner, supplementId, sealed, keyId: reportKeys.newestId, evidenceIds, at: now() })
  switch (told.state) {
    case 'kept':
      return success({ status: told.status, updatedAt: told.at.toISOString() })
    case 'unknown':
      return failure('NOT_FOUND', '没有找到这份举报。')
    case 'closed':
      return failure('CONFLICT', '这份举报已经办完或撤回，不能再补充。有新情况，请重新举报。')
    case 'full':
      return failure('CONFLICT', '这份举报补充的次数太多了。还有情况，请拨打96110说。')
    case 'evidence':
      return refusedEvidence(evidenceIds, told.free)
  }
})
