import type { contestActions } from '../../contract/contestActions'
import { failure } from '../../contract/result'
import type { HandlersOf } from '../handler'

const later = async () => failure('UNAVAILABLE')

export const contestHandlers: HandlersOf<typeof contestActions> = {
  'contest.list': later,
  'contest.mine': later,
  'contest.standings': later,
  'contest.draw': later,
  'contest.file': later,
  'groups.mine': later,
  'groups.create': later,
  'groups.look': later,
  'groups.join': later,
  'groups.leave': later,
  'groups.newCode': later,
  'groups.close': later,
  'community.read': later
}
