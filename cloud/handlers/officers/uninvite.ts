import { failure, success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { refuseUnkeepable } from '../../publishing/unkeepable'
import { createOfficerInvites } from '../../store/officerInvites'

/** Takes an invitation back: its code is good no longer. */
export const takeInviteBack: Handler<'officers.uninvite'> = async ({ store }, _caller, { inviteId }) => {
  const unkeepable = refuseUnkeepable({ inviteId })
  if (unkeepable) return unkeepable
  const gone = await store.part(createOfficerInvites).takeBack(inviteId)
  return gone ? success({}) : failure('NOT_FOUND', '这个邀请已经用过或者收回了，请刷新后再看。')
}
