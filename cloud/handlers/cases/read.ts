import { failure, success } from '../../../contract/result'
import type { Handler } from '../../handler'

const mostRelated = 3

/** A published case, or that it has been withdrawn; either way the newest others of its main kind. */
export const readCase: Handler<'cases.read'> = async ({ store }, _caller, { caseId }) => {
  const found = await store.cases.read(caseId)
  if (!found) return failure('NOT_FOUND', '没有找到这个案例，请看看别的案例。')
  const related = await store.cases.related(found.kind, caseId, mostRelated)
  return success(found.case ? { state: 'published', case: found.case, related } : { state: 'withdrawn', related })
}
