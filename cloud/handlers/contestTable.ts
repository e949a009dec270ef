import type { contestActions } from '../../contract/contestActions'
import type { HandlersOf } from '../handler'
import { readCommunity } from './community/read'
import { readDraw } from './contest/draw'
import { readDrawFile } from './contest/file'
import { listContests } from './contest/list'
import { readMyContest } from './contest/mine'
import { readStandings } from './contest/standings'
import { closeGroup } from './groups/close'
import { createGroup } from './groups/create'
import { joinGroup } from './groups/join'
import { leaveGroup } from './groups/leave'
import { lookAtGroup } from './groups/look'
import { listGroups } from './groups/mine'
import { changeGroupCode } from './groups/newCode'

export const contestHandlers: HandlersOf<typeof contestActions> = {
  'contest.list': listContests,
  'contest.mine': readMyContest,
  'contest.standings': readStandings,
  'contest.draw': readDraw,
  'contest.file': readDrawFile,
  'groups.mine': listGroups,
  'groups.create': createGroup,
  'groups.look': lookAtGroup,
  'groups.join': joinGroup,
  'groups.leave': leaveGroup,
  'groups.newCode': changeGroupCode,
  'groups.close': closeGroup,
  'community.read': readCommunity
}
