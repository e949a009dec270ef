import { failure, success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { createFamily } from '../../store/family'

/** How far I am, for who I let see it; for all others nothing is kept, and the answer is the same. */
export const reportToFamily: Handler<'family.report'> = async ({ now, store }, { residentId }, telling) => {
  const { done, inviteId, total } = telling
  if (done > total) return failure('INVALID_INPUT', '做好的步骤比全部步骤还多，请重新打开指引。', ['done'])
  return success({ shown: await store.part(createFamily).tell(residentId, { ...telling, inviteId: inviteId.toLowerCase() }, now()) })
}
