import { failure, success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { refuseUnkeepable } from '../../publishing/unkeepable'
import { createOfficers } from '../../store/officers'

/** Takes an account back, at once on every phone. Who and why was written down before. */
export const revokeOfficer: Handler<'officers.revoke'> = async ({ now, store }, { officer }, { officerId, reason }) => {
  const unkeepable = refuseUnkeepable({ officerId, reason })
  if (unkeepable) return unkeepable
  if (officerId === officer.officerId) return failure('FORBIDDEN', '不能停用自己的账号。请让另一位管理员来停用。')
  const state = await store.part(createOfficers).revoke(officerId, officer.officerId, reason, now())
  if (state === 'unknown') return failure('NOT_FOUND', '没有找到这个账号，请刷新后再看。')
  return state === 'lastAdmin' ? failure('CONFLICT', '这是最后一位管理员，不能停用。请先邀请另一位管理员。') : success({})
}
