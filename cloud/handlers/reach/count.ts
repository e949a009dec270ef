import { success } from '../../../contract/result'
import type { Handler } from '../../handler'
import { createReachCounters } from '../../store/reachCounters'

/** Counts how often texts were opened on a phone; nothing of whose it is. */
export const countReach: Handler<'reach.count'> = async ({ bank, now, store }, _caller, batch) => {
  await store.part(createReachCounters).count(batch, [...bank.lessons], now())
  return success({})
}
