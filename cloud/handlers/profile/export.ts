import { success } from '../../../contract/result'
import type { Handler } from '../../handler'

/** Everything held about the caller, as it stands in the database. */
export const exportProfile: Handler<'profile.export'> = async ({ now, store }, caller) => {
  const tables = await store.residents.exportAll(caller.residentId)
  return success({ exportedAt: now().toISOString(), tables })
}
