import { failure, success } from '../../../contract/result'
import { groupOf } from '../../groups/groupOf'
import { joinCodeHash, joinCodeOf } from '../../groups/joinCode'
import type { Handler } from '../../handler'
import { createGroups } from '../../store/groups'

const mostTries = 5

/** A new code for whoever opened the group; the old one leads nowhere from now on. */
export const changeGroupCode: Handler<'groups.newCode'> = async (dependencies, { residentId }, input) => {
  const { identity, store } = dependencies
  const groups = store.part(createGroups)
  const groupId = input.groupId.toLowerCase()
  const mine = async () => (await groups.mine(residentId)).find(each => each.groupId === groupId && each.ownerId === residentId)
  const before = await mine()
  if (!before) return failure('NOT_FOUND', '没有找到您开的这个组，它可能已经结束了。')
  for (let step = 1; step <= mostTries; step += 1) {
    const version = before.codeVersion + step
    if (!(await groups.newCode(residentId, groupId, version, joinCodeHash(identity, joinCodeOf(identity, before, version))))) continue
    const row = await mine()
    if (row) return success(await groupOf(dependencies, residentId, row))
  }
  return failure('CONFLICT', '这次没能换成，请再试一次。')
}
