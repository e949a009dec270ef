import { success } from '../../../contract/result'
import { findByCode } from '../../groups/findByCode'
import type { Handler } from '../../handler'
import { createGroups } from '../../store/groups'

/** What a code leads to, before one joins. */
export const lookAtGroup: Handler<'groups.look'> = async (dependencies, { residentId }, { code }, origin) => {
  const found = await findByCode(dependencies, residentId, code, origin)
  if ('ok' in found) return found
  const joined = (await dependencies.store.part(createGroups).mine(residentId)).some(({ groupId }) => groupId === found.groupId)
  const { groupId, kind, members, name } = found
  return success({ groupId, name, kind, members, joined })
}
