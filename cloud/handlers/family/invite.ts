import { failure, success } from '../../../contract/result'
import { daysBefore } from '../../daysBefore'
import type { Handler } from '../../handler'
import { servedGuide } from '../../registration/servedGuide'
import { createFamily } from '../../store/family'

const validDays = 30
const mostLive = 20

/** An invitation to a parent to show how far they are in a guide; sent twice, it is one. */
export const inviteFamily: Handler<'family.invite'> = async (dependencies, { residentId }, input) => {
  const { now, store } = dependencies
  const guide = servedGuide(dependencies, input.guideId)
  if (!guide.ok) return guide
  const [inviteId, sentAt] = [input.inviteId.toLowerCase(), now()]
  const kept = await store.part(createFamily).invite(residentId, { inviteId, guideId: input.guideId, expiresAt: daysBefore(sentAt, -validDays) }, mostLive, sentAt)
  if (kept === 'taken') return failure('CONFLICT', '这份邀请已经用过了，请重新发一份。')
  if (kept === 'tooMany') return failure('TOO_MANY', `最多同时发${mostLive}份邀请。请先收回不用的，再发新的。`)
  return success({ inviteId, expiresAt: kept.toISOString() })
}
