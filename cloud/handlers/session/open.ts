import { success } from '../../../contract/result'
import type { Handler } from '../../handler'

/**
 * Signs in without a form. In WeChat the platform vouches for the person; over HTTP a valid token is renewed, or the
 * random key the phone keeps stands for the person, or a new resident begins.
 */
export const openSession: Handler<'session.open'> = async (dependencies, caller, input) => {
  const { identity, now, randomUuid, settings, store } = dependencies
  const residentId = caller?.residentId ?? identity.residentIdOf({ deviceKey: input.deviceKey ?? randomUuid() })
  const role = await store.residents.open(residentId, now())
  const expiresAt = new Date(now().getTime() + settings.sessionDays * 86_400_000)
  return success({
    token: identity.sign(residentId, expiresAt),
    residentId,
    role,
    expiresAt: expiresAt.toISOString()
  })
}
