import { success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { officerOf } from '../../officers/officerOf'
import { writeDown } from '../../officers/writeDown'
import { createOfficerSessions } from '../../store/officerSessions'

/** Makes the record an ordinary resident's again. Once signed out, again changes nothing. */
export const signOutOfficer: Handler<'officer.signOut'> = async (dependencies, { residentId }, { everywhere = false }) => {
  const { now, store } = dependencies
  const officer = await officerOf(store, residentId, now())
  const sessions = store.part(createOfficerSessions)
  if (officer) await writeDown(dependencies, { officer: officer.officerId, action: 'officer.signOut', target: '', reason: everywhere ? 'everywhere' : null })
  await sessions.end(residentId)
  if (officer && everywhere) await sessions.endAll(officer.officerId)
  return success({})
}
