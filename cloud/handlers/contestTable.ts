import type { contestActions } from '../../contract/contestActions'
import { failure } from '../../contract/result'
import type { HandlersOf } from '../handler'
import { readCommunity } from './community/read'
import { closeGroup } from './groups/close'
import { createGroup } from './groups/create'
import { joinGroup } from './groups/join'
import { leaveGroup } from './groups/leave'
import { lookAtGroup } from './groups/look'
import { listGroups } from './groups/mine'
import { changeGroupCode } from './groups/newCode'

const later = async () => failure('UNAVAILABLE')

export const contestHandlers: HandlersOf<typeof contestActions> = {
  'contest.list': later,
  'contest.mine': later,
  'contest.standings': later,
  'contest.draw': later,
  'contest.file': later,
  'groups.mine': listGroups,
  'groups.create': createGroup,
  'groups.look': lookAtGroup,
  'groups.join': joinGroup,
  'groups.leave': leaveGroup,
  'groups.newCode': changeGroupCode,
  'groups.close': closeGroup,
  'community.read': readCommunity
}
