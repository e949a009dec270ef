import { useOfficerStore } from '@/features/session/officerStore'
import { flushRegistrations } from './flushRegistrations'
import { recordOf } from './recordOf'
import { useRegistrationOutboxStore } from './registrationOutboxStore'
import type { Ending } from './walk'

/**
 * What came of it on an officer's own phone: counted apart, as 未经本机确认. The only thing of it that is kept.
 * Should a colleague be signed in when it is sent, it waits for whoever is signed in now.
 */
export function keepHandedOver(guideId: string, ending: Ending, now: Date): void {
  const { area, me } = useOfficerStore.getState()
  const where = area ? { communityId: area.communityId } : {}
  const by = me?.name ? { handOverBy: me.name } : {}
  const record = { ...recordOf(guideId, ending), helper: 'officer' as const, handOver: true as const, ...by, ...where }
  useRegistrationOutboxStore.getState().add(record, now.toISOString())
  void flushRegistrations()
}
