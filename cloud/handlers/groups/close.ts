import { failure, success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { createGroups } from '../../store/groups'

/** Ends the caller's own group for everybody in it; doing it again changes nothing. Who is in no such group learns nothing of it. */
export const closeGroup: Handler<'groups.close'> = async ({ store }, { residentId }, { groupId }) => {
  const groups = store.part(createGroups)
  const group = (await groups.mine(residentId)).find(each => each.groupId === groupId.toLowerCase())
  if (group && group.ownerId !== residentId) return failure('FORBIDDEN', '这个组不是您开的，只有开组的人能结束它。您可以退出。')
  await groups.close(residentId, groupId)
  return success({})
}
