import { failure, success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { officerReply } from '../../officers/officerReply'
import { refuseUnkeepable } from '../../publishing/unkeepable'
import { createOfficers } from '../../store/officers'
import { createOfficerSessions } from '../../store/officerSessions'

/** Gives an account another role or station, at once on every phone. Who and why was written down before. */
export const changeOfficer: Handler<'officers.change'> = async ({ now, store }, _caller, { officerId, reason, role, station }) => {
  const unkeepable = refuseUnkeepable({ officerId, reason, station })
  if (unkeepable) return unkeepable
  if (role === undefined && station === undefined) return failure('INVALID_INPUT', '请选新的权限，或者填新的单位。', ['role', 'station'])
  const changed = await store.part(createOfficers).change(officerId, { ...(role && { role }), ...(station !== undefined && { station }) })
  if (changed === 'unknown') return failure('NOT_FOUND', '没有找到这个账号，请刷新后再看。')
  if (changed === 'revoked') return failure('CONFLICT', '这个账号已经停用，不能再改。要重新用，请再邀请一次。')
  if (changed === 'lastAdmin') return failure('CONFLICT', '这是最后一位管理员，权限不能改。请先邀请另一位管理员。')
  const sessions = await store.part(createOfficerSessions).counts(now())
  return success(officerReply(changed, sessions.get(officerId) ?? 0))
}
