import { success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { readableRows } from '../../reporting/readableRows'
import { ownVoices } from '../../voices/ownVoices'

/** Everything held about the caller, as it stands in the database; reports readable. */
export const exportProfile: Handler<'profile.export'> = async ({ now, reportKeys, store }, { residentId }) => {
  const tables = ownVoices(readableRows(reportKeys, residentId, await store.residents.exportAll(residentId, now())))
  return success({ exportedAt: now().toISOString(), tables })
}
