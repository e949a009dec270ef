import { success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { createGroups } from '../../store/groups'

/** Leaves a group; leaving one the caller is not in changes nothing. */
export const leaveGroup: Handler<'groups.leave'> = async ({ store }, { residentId }, { groupId }) => {
  await store.part(createGroups).leave(residentId, groupId)
  return success({})
}
