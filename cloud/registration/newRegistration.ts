import type { RegistrationRequest } from '../../contract/registration'
import { failure, type Result, success } from '../../contract/result'
import type { Dependencies } from '../dependencies'
import type { NewRegistration } from '../store/registrations'
import { checkRegistration } from './checkRegistration'
import type { Credit } from './creditOf'
import { servedGuide } from './servedGuide'

/** The record as it is kept. @returns INVALID_INPUT for what cannot be so */
export function newRegistration(dependencies: Pick<Dependencies, 'bank' | 'now' | 'settings'>, credit: Credit, input: RegistrationRequest): Result<NewRegistration> {
  const guide = servedGuide(dependencies, input.guideId)
  if (!guide.ok) return guide
  const { assist, officer, owner } = credit
  const refusal = checkRegistration(guide.value, input)
  if (refusal) return refusal
  if (assist && assist.guideId !== input.guideId) return failure('INVALID_INPUT', '这次帮办做的是另一份指引。', ['guideId'])

  const receivedAt = dependencies.now()
  // By how long ago it was, not by the phone's date: a clock that is a day off does no harm.
  const doneAt = new Date(receivedAt.getTime() - (input.ageSeconds ?? 0) * 1000)
  const { assistId, communityId, guideId, handOver = false, helper, outcome, placeId, recordId, steps, stuckAtStepId } = input
  return success({
    owner,
    id: recordId,
    guideId,
    outcome,
    stuckAt: stuckAtStepId ?? null,
    steps,
    helper: officer ? 'officer' : (helper ?? null),
    handOver,
    assistId: assistId ?? null,
    officerId: officer?.officerId ?? null,
    officerName: officer?.name ?? '',
    station: officer?.station ?? '',
    placeId: assist?.placeId ?? placeId ?? null,
    communityId: assist?.communityId ?? communityId ?? null,
    seconds: assist ? secondsOf(assist, doneAt) : null,
    mayCount: outcome === 'finished' && guide.value.counted,
    doneAt,
    receivedAt
  })
}

function secondsOf({ endedAt, joinedAt }: { joinedAt: Date; endedAt: Date | null }, doneAt: Date): number {
  const until = Math.min(endedAt?.getTime() ?? Infinity, doneAt.getTime())
  return Math.max(0, Math.round((until - joinedAt.getTime()) / 1000))
}
