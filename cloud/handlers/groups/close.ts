import { success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { createGroups } from '../../store/groups'

/** Ends the caller's own group for everybody in it; doing it again changes nothing. */
export const closeGroup: Handler<'groups.close'> = async ({ store }, { residentId }, { groupId }) => {
  await store.part(createGroups).close(residentId, groupId)
  return success({})
}
