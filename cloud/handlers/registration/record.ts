import type { RegistrationRequest } from '../../../contract/registration'
import { failure, type Result, success } from '../../../contract/result'
import type { Dependencies } from '../../dependencies'
import type { Handler } from '../../handler'
import { checkRegistration } from '../../registration/checkRegistration'
import { creditOf, type Credit } from '../../registration/creditOf'
import { servedGuide } from '../../registration/servedGuide'
import type { NewRegistration } from '../../store/registrations'

/**
 * Keeps what came of a guide exactly once. A repeat, whatever it holds, gets the first reply byte for byte, so it is looked for
 * before any refusal; a new record, the usual case, costs no look-up.
 */
export const recordRegistration: Handler<'registration.record'> = async (dependencies, { residentId }, input) => {
  const { store } = dependencies
  const credit = await creditOf(dependencies, residentId, input)
  const made = credit.ok ? make(dependencies, credit.value, input) : credit
  const first = made.ok ? await keep(dependencies, made.value) : undefined
  const counted = first ?? (await store.registrations.counted(credit.ok ? credit.value.owner : residentId, input.recordId))
  if (counted !== undefined) return success({ recorded: true, counted })
  return made.ok ? failure('CONFLICT') : made
}

/** A hand-over is something an officer does: it is written down first, and once. @returns undefined for what is kept already */
async function keep(dependencies: Dependencies, record: NewRegistration): Promise<boolean | undefined> {
  const { handOver, id, officerId, outcome, owner } = record
  const { registrations } = dependencies.store
  if (handOver && officerId !== null) {
    if ((await registrations.counted(owner, id)) !== undefined) return undefined
    // With all that only officers need: not part of what a resident's cold start loads.
    const { officersSide } = await import('../officerTable')
    await officersSide.writeDown(dependencies, officerId, 'registration.record', { id, reason: outcome })
  }
  return registrations.add(record)
}

function make(dependencies: Dependencies, credit: Credit, input: RegistrationRequest): Result<NewRegistration> {
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
