import { failure, success } from '../../../contract/result'
import { daysBefore } from '../../daysBefore'
import type { Handler } from '../../handler'
import { hashInviteCode, newInviteCode } from '../../officers/inviteCode'
import { refuseUnkeepable } from '../../publishing/unkeepable'
import { createOfficerInvites } from '../../store/officerInvites'
import { createOfficers } from '../../store/officers'

/** Makes a one-time code for somebody new. It is in this answer and nowhere else: the database keeps its hash. */
export const inviteOfficer: Handler<'officers.invite'> = async ({ now, settings, store }, _caller, { role, name, station }) => {
  const unkeepable = refuseUnkeepable({ station })
  if (unkeepable) return unkeepable
  if (name !== undefined && (await store.part(createOfficers).named(name))) {
    return failure('CONFLICT', `已经有一位${name}了。请在名字后面加上单位，或者先停用原来的账号。`, ['name'])
  }
  const code = newInviteCode()
  const inviteId = hashInviteCode(code)
  const invitedAt = now()
  const expiresAt = daysBefore(invitedAt, -settings.officerInviteDays)
  await store.part(createOfficerInvites).add(inviteId, { role, name: name ?? null, station: station ?? null }, invitedAt, expiresAt)
  return success({ inviteId, code, expiresAt: expiresAt.toISOString() })
}
