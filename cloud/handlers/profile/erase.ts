import { success } from '../../../contract/result'
import type { Handler } from '../../handler'

/** Deletes everything held about the caller, reports too; the files of their pictures go within minutes. The counters stay: they hold no person. */
export const eraseProfile: Handler<'profile.erase'> = async ({ now, store }, caller) => {
  await store.residents.erase(caller.residentId, now())
  return success({})
}
