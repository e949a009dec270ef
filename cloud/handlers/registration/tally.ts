import { success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { checkPeriod } from '../../registration/checkPeriod'
import { createRegistrationTally } from '../../store/registrationTally'

/** How many were registered from one day to another, both within. */
export const tallyRegistrations: Handler<'registration.tally'> = async ({ now, store }, _caller, period) => {
  const refusal = checkPeriod(period)
  if (refusal) return refusal
  const asOf = now().toISOString()
  return success({ guides: await store.part(createRegistrationTally).guides(period), asOf })
}
