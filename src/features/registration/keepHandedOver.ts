import { flushRegistrations } from './flushRegistrations'
import { recordOf } from './recordOf'
import { useRegistrationOutboxStore } from './registrationOutboxStore'
import type { Ending } from './walk'

/** What came of it on an officer's own phone: counted apart, as 未经本机确认. The only thing of it that is kept. */
export function keepHandedOver(guideId: string, ending: Ending, now: Date, placeId?: string): void {
  const record = { ...recordOf(guideId, ending), helper: 'officer' as const, handOver: true as const, ...(placeId && { placeId }) }
  useRegistrationOutboxStore.getState().add(record, now.toISOString())
  void flushRegistrations()
}
