import { flushRegistrations } from './flushRegistrations'
import { recordOf } from './recordOf'
import { useRegistrationOutboxStore } from './registrationOutboxStore'
import type { Ending } from './walk'

/**
 * What came of it on an officer's own phone: counted apart, as 未经本机确认. The only thing of it that is kept.
 *
 * @param officer who is signed in: should somebody else be when it is sent, it waits
 */
export function keepHandedOver(guideId: string, ending: Ending, officer: string | undefined, now: Date): void {
  const record = { ...recordOf(guideId, ending), helper: 'officer' as const, handOver: true as const, ...(officer && { handOverBy: officer }) }
  useRegistrationOutboxStore.getState().add(record, now.toISOString())
  void flushRegistrations()
}
