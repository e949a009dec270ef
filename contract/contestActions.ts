/** 有奖竞答 and learning together: in the contest's sub-package, and loaded by the server with the first of them. */
import { ContestList, ContestListRequest, ContestRequest, Draw, DrawFilePart, DrawFileRequest, DrawReadRequest, MyContest, Standings } from './contest'
import { Community, CommunityRequest, Group, GroupCodeRequest, GroupCreateRequest, GroupFound, GroupRequest, Groups } from './group'
import { Empty } from './session'

export const contestActions = {
  'contest.list': { input: ContestListRequest, output: ContestList, access: 'anyone', cacheSeconds: 60 },
  'contest.mine': { input: ContestRequest, output: MyContest, access: 'resident' },
  'contest.standings': { input: ContestRequest, output: Standings, access: 'anyone', cacheSeconds: 60 },
  'contest.draw': { input: DrawReadRequest, output: Draw, access: 'anyone', cacheSeconds: 60 },
  'contest.file': { input: DrawFileRequest, output: DrawFilePart, access: 'anyone', cacheSeconds: 60 },
  'groups.mine': { input: Empty, output: Groups, access: 'resident' },
  'groups.create': { input: GroupCreateRequest, output: Group, access: 'resident' },
  'groups.look': { input: GroupCodeRequest, output: GroupFound, access: 'resident' },
  'groups.join': { input: GroupCodeRequest, output: Group, access: 'resident' },
  'groups.leave': { input: GroupRequest, output: Empty, access: 'resident' },
  'groups.newCode': { input: GroupRequest, output: Group, access: 'resident' },
  'groups.close': { input: GroupRequest, output: Empty, access: 'resident' },
  'community.read': { input: CommunityRequest, output: Community, access: 'anyone', cacheSeconds: 60 }
} as const
