import { success } from '../../../contract/result'
import type { Handler } from '../../handler'

/** Deletes everything held about the caller. The counters stay: they hold no person. */
export const eraseProfile: Handler<'profile.erase'> = async ({ store }, caller) => {
  await store.residents.erase(caller.residentId)
  return success({})
}
