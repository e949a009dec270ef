import { success } from '../../../contract/result'
import { groupOf } from '../../groups/groupOf'
import type { Handler } from '../../handler'
import { createGroups } from '../../store/groups'

/** The groups the caller is in, the latest joined first. */
export const listGroups: Handler<'groups.mine'> = async (dependencies, { residentId }) => {
  const rows = await dependencies.store.part(createGroups).mine(residentId)
  return success({ groups: await Promise.all(rows.map(row => groupOf(dependencies, residentId, row))) })
}
