import { chinaDay } from '../../../contract/chinaDay'
import { failure, success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { maySee, scopeOf } from '../../officers/scopeOf'
import { draftPush } from '../../statistics/draftPush'
import { before, measure, pushOf } from '../../statistics/measurePush'
import { communityToSend } from '../../statistics/pushScope'
import { createStatisticsPushes } from '../../store/statisticsPushes'

/** Writes down that a push was sent, with how things stood before. The same id again gives the first answer. */
export const sendPush: Handler<'pushes.send'> = async (dependencies, { officer }, request) => {
  const { bank, now, store } = dependencies
  const pushes = store.part(createStatisticsPushes)
  const earlier = await pushes.find(request.pushId)
  if (earlier) {
    const isOurs = maySee(await scopeOf(store, officer), earlier.community_id)
    return isOurs ? success(pushOf(earlier)) : failure('CONFLICT', '这个编号已经用过，请重新准备一次。', ['pushId'])
  }
  const community = await communityToSend(dependencies, officer, request.communityId)
  if (!community.ok) return community
  const { lessonId, questions, shareText } = draftPush(bank, request, community.value)
  const sentAt = now()
  const sentOn = chinaDay(sentAt)
  const kept = await pushes.keep(
    {
      push_id: request.pushId,
      station: officer.station,
      kind: request.kind,
      community_id: request.communityId,
      what: request.what,
      lesson_id: lessonId,
      question_ids: questions.map(({ id }) => id),
      share_text: shareText,
      officer: officer.officerId,
      officer_name: officer.name,
      sent_on: sentOn,
      sent_at: sentAt
    },
    await measure(dependencies, request, before(sentOn))
  )
  return success(pushOf(kept))
}
