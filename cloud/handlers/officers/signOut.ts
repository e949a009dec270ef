import { failure, success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { refuseUnkeepable } from '../../publishing/unkeepable'
import { createOfficers } from '../../store/officers'
import { createOfficerSessions } from '../../store/officerSessions'

/** Signs somebody out on all phones and computers; the account stays good. Who and why was written down before. */
export const signOutOfficerEverywhere: Handler<'officers.signOut'> = async ({ store }, _caller, { officerId, reason }) => {
  const unkeepable = refuseUnkeepable({ officerId, reason })
  if (unkeepable) return unkeepable
  if (!(await store.part(createOfficers).one(officerId))) return failure('NOT_FOUND', '没有找到这个账号，请刷新后再看。')
  return success({ ended: await store.part(createOfficerSessions).endAll(officerId) })
}
