import { daysBefore } from '../daysBefore'
import { createOfficerInvites } from '../store/officerInvites'
import { createOfficerSessions } from '../store/officerSessions'
import { createOfficerTries } from '../store/officerTries'
import type { Store } from '../store/store'

/** Somebody who comes back after a weekend still hears that the session is over. */
const sessionDays = 7
const tryDays = 1
const inviteDays = 30

/** Deletes what is left of old sessions, invitations and wrong tries. Accounts stay: what they did names them. */
export async function forgetSignIns({ part }: Pick<Store, 'part'>, now: Date): Promise<void> {
  await part(createOfficerSessions).forgetExpiredBefore(daysBefore(now, sessionDays))
  await part(createOfficerTries).forgetBefore(daysBefore(now, tryDays))
  await part(createOfficerInvites).forgetExpiredBefore(daysBefore(now, inviteDays))
}
