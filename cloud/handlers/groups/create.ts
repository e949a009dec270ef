import { groupNameFlaw, groupsOfOneMax } from '../../../contract/group'
import { failure, success } from '../../../contract/result'
import { checkTexts } from '../../../contract/wording/checkTexts'
import { groupOf } from '../../groups/groupOf'
import { joinCodeHash, joinCodeOf } from '../../groups/joinCode'
import type { Handler } from '../../handler'
import { refuseUnseen } from '../../publishing/refuseUnseen'
import { refuseUnkeepable } from '../../publishing/unkeepable'
import { createGroups } from '../../store/groups'

/** Two groups hardly ever meet in one code; then the next is tried. */
const mostTries = 5
const leastSigns = 2
/** Not blanks, nor what cannot be seen. */
const sign = /[\p{L}\p{N}\p{S}]/gu

/** Opens a group, once for its id. Its name is seen by everybody who has the code, so it holds no number and nothing personal. */
export const createGroup: Handler<'groups.create'> = async (dependencies, { residentId }, input) => {
  const { identity, now, store } = dependencies
  const name = input.name.trim()
  const short = groupNameFlaw(name)
  if (short) return failure('INVALID_INPUT', short, ['name'])
  const [flaw] = checkTexts([{ field: 'name', where: '名称', voice: 'name', text: name }])
  const refusal = refuseUnkeepable(input) ?? refuseUnseen([{ field: 'name', text: name }]) ?? (flaw && failure('INVALID_INPUT', `${flaw.problem}${flaw.mend}`, ['name']))
  if (refusal) return refusal
  if ((name.match(sign)?.length ?? 0) < leastSigns) return failure('INVALID_INPUT', '名称太短了，请至少写两个字。', ['name'])
  const groupId = input.groupId.toLowerCase()
  const groups = store.part(createGroups)
  await store.residents.saveProfile(residentId, {}, now())
  for (let codeVersion = 1; codeVersion <= mostTries; codeVersion += 1) {
    const group = { ownerId: residentId, groupId, name, kind: input.kind, codeVersion, openedAt: now() }
    const opened = await groups.open(group, joinCodeHash(identity, joinCodeOf(identity, group, codeVersion)), groupsOfOneMax)
    if (opened === 'full') return failure('CONFLICT', `您已经开了${groupsOfOneMax}个，先结束一个用不着的，再开新的。`)
    if (opened === 'strange') return failure('CONFLICT', '这个编号已经有人用了，请重新填一份。')
    const row = opened === 'there' ? (await groups.mine(residentId)).find(each => each.groupId === groupId && each.ownerId === residentId) : undefined
    if (row) return success(await groupOf(dependencies, residentId, row))
  }
  return failure('CONFLICT', '这次没能开成，请再试一次。')
}
