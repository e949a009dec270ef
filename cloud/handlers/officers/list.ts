import { success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { officerReply } from '../../officers/officerReply'
import { createOfficers } from '../../store/officers'
import { createOfficerSessions } from '../../store/officerSessions'

/** Everybody who has or had an account, for admins. */
export const listOfficers: Handler<'officers.list'> = async ({ now, store }) => {
  const [rows, sessions] = await Promise.all([store.part(createOfficers).all(), store.part(createOfficerSessions).counts(now())])
  return success({ officers: rows.map(row => officerReply(row, sessions.get(row.officer_id) ?? 0)) })
}
