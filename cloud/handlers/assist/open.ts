import { failure, success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { newAssistCode } from '../../registration/newAssistCode'
import { refuseNumberIds } from '../../registration/refuseNumbers'
import { servedGuide } from '../../registration/servedGuide'
import { whoHash } from '../../registration/whoHash'
import { createAssistDesk, type NewAssist } from '../../store/assistDesk'

/** With 5,000 of a million codes in use, a free one is all but sure at the second try. */
const mostTries = 20

/** Opens an assist under a code that one resident can join. */
export const openAssist: Handler<'assist.open'> = async (dependencies, { officer, residentId }, { communityId, guideId, placeId }) => {
  const { identity, now, randomUuid, settings, store } = dependencies
  const guide = servedGuide(dependencies, guideId)
  if (!guide.ok) return guide
  const refusal = refuseNumberIds({ communityId, placeId })
  if (refusal) return refusal
  const openedAt = now()
  const assist: NewAssist = {
    id: randomUuid(),
    officerId: officer.officerId,
    officerName: officer.name,
    station: officer.station,
    openedBy: whoHash(identity, 'resident', residentId),
    guideId,
    placeId: placeId ?? null,
    communityId: communityId ?? null,
    openedAt,
    expiresAt: new Date(openedAt.getTime() + settings.assistMinutes * 60_000)
  }
  for (let tries = 0; tries < mostTries; tries += 1) {
    const assistCode = newAssistCode()
    if (!(await store.part(createAssistDesk).open(assist, assistCode))) continue
    return success({ assistCode, assistId: assist.id, expiresAt: assist.expiresAt.toISOString(), validSeconds: settings.assistMinutes * 60 })
  }
  return failure('UNAVAILABLE', '现在用码的人太多，请过一分钟再出一个。')
}
