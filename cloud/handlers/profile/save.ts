import { success } from '../../../contract/result'
import type { Handler } from '../../handler'

/** Keeps what is not given; null takes a value back. */
export const saveProfile: Handler<'profile.save'> = async ({ now, store }, caller, input) => {
  await store.residents.saveProfile(caller.residentId, input, now())
  return success({})
}
