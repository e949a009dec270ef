import { chinaDay } from '../../../contract/chinaDay'
import { flushRegistrations } from './flushRegistrations'
import { useProgressStore } from './progressStore'
import { recordOf } from './recordOf'
import { useRegistrationOutboxStore } from './registrationOutboxStore'
import type { Ending } from './walk'

/** A walk has come to an end: its record goes into the outbox, and the phone remembers what is needed to go on or to look again. */
export function keepRecord(guideId: string, ending: Ending, now: Date): void {
  useRegistrationOutboxStore.getState().add(recordOf(guideId, ending), now.toISOString())
  const { finish, renew, drop } = useProgressStore.getState()
  if (ending.outcome === 'finished') finish(guideId, chinaDay(now))
  else if (ending.outcome === 'stuck') renew(guideId)
  else drop(guideId)
  void flushRegistrations()
}
