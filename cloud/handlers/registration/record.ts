import { failure, success } from '../../../contract/result'
import type { Dependencies } from '../../dependencies'
import type { Handler } from '../../handler'
import { creditOf } from '../../registration/creditOf'
import { newRegistration } from '../../registration/newRegistration'
import type { NewRegistration } from '../../store/registrations'

/**
 * Keeps what came of a guide exactly once. A repeat, whatever it holds, gets the first reply byte for byte, so it is looked for
 * before any refusal; a new record, the usual case, costs no look-up.
 */
export const recordRegistration: Handler<'registration.record'> = async (dependencies, { residentId }, input) => {
  const { registrations } = dependencies.store
  const credit = await creditOf(dependencies, residentId, input)
  const made = credit.ok ? newRegistration(dependencies, credit.value, input) : credit
  const first = made.ok ? await keep(dependencies, made.value) : undefined
  const counted = first ?? (await (input.handOver ? registrations.handedOver(input.recordId) : registrations.counted(residentId, input.recordId)))
  if (counted !== undefined) return success({ recorded: true, counted })
  return made.ok ? failure('TOO_MANY', '今天登记的次数太多了，请明天再试。') : made
}

/** A hand-over is something an officer does: it is written down first, and once. @returns undefined for what is kept already */
async function keep(dependencies: Dependencies, record: NewRegistration): Promise<boolean | undefined> {
  const { handOver, id, officerId, outcome } = record
  const { registrations } = dependencies.store
  if (handOver && officerId !== null) {
    if ((await registrations.handedOver(id)) !== undefined) return undefined
    // With all that only officers need: not part of what a resident's cold start loads.
    const { officersSide } = await import('../officerTable')
    await officersSide.writeDown(dependencies, officerId, 'registration.record', { id, reason: outcome })
  }
  return registrations.add(record)
}
