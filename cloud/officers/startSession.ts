import type { OfficerSession } from '../../contract/officer'
import { daysBefore } from '../daysBefore'
import type { Caller } from '../caller'
import type { Dependencies } from '../dependencies'
import { createOfficerSessions } from '../store/officerSessions'
import type { OfficerRow } from '../store/officers'

/**
 * Makes the caller's own record an officer's for some hours; over HTTP a new record for somebody without one. The token stays good
 * for the resident afterwards.
 */
export async function startSession(
  { identity, now, randomUuid, settings, store }: Dependencies,
  caller: Caller | undefined,
  { name, officer_id, role, station }: Pick<OfficerRow, 'name' | 'officer_id' | 'role' | 'station'>
): Promise<OfficerSession> {
  const startedAt = now()
  const residentId = caller?.residentId ?? identity.residentIdOf({ deviceKey: randomUuid() })
  const expiresAt = new Date(startedAt.getTime() + settings.officerSessionHours * 3_600_000)
  await store.residents.open(residentId, startedAt)
  await store.part(createOfficerSessions).start(residentId, officer_id, startedAt, expiresAt)
  return { token: identity.sign(residentId, daysBefore(startedAt, -settings.sessionDays)), role, station, name, expiresAt: expiresAt.toISOString() }
}
