import { groupPeopleMax } from '../../../contract/group'
import { failure, success } from '../../../contract/result'
import { findByCode, unknownCode } from '../../groups/findByCode'
import { groupOf } from '../../groups/groupOf'
import type { Handler } from '../../handler'
import { createGroups } from '../../store/groups'

/** Joins a group by its code; who is in already gets the same answer again. */
export const joinGroup: Handler<'groups.join'> = async (dependencies, { residentId }, { code }, origin) => {
  const found = await findByCode(dependencies, residentId, code, origin)
  if ('ok' in found) return found
  const groups = dependencies.store.part(createGroups)
  const joined = await groups.join(found, residentId, groupPeopleMax, dependencies.now())
  if (joined === 'full') return failure('CONFLICT', `这里已经满${groupPeopleMax}人了，请发码的人再开一个。`)
  const row = (await groups.mine(residentId)).find(({ groupId, ownerId }) => groupId === found.groupId && ownerId === found.ownerId)
  return row ? success(await groupOf(dependencies, residentId, row)) : unknownCode
}
