import { failure, success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { createGroups } from '../../store/groups'

/** Leaves a group; leaving one the caller is not in changes nothing. Whoever opened it cannot leave it to nobody. */
export const leaveGroup: Handler<'groups.leave'> = async ({ store }, { residentId }, { groupId }) => {
  const groups = store.part(createGroups)
  const group = (await groups.mine(residentId)).find(each => each.groupId === groupId.toLowerCase())
  if (group?.ownerId === residentId) return failure('CONFLICT', '您开的组不能退出，可以结束它。')
  await groups.leave(residentId, groupId)
  return success({})
}
