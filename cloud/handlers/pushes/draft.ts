import { success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { draftPush } from '../../statistics/draftPush'
import { communityToSend } from '../../statistics/pushScope'

/** Shows what would be sent for a weak spot; nothing is kept. */
export const draftOnePush: Handler<'pushes.draft'> = async (dependencies, { officer }, request) => {
  const community = await communityToSend(dependencies, officer, request.communityId)
  return community.ok ? success(draftPush(dependencies.bank, request, community.value)) : community
}
