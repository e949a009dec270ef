import { success } from '../../../contract/result'
import type { Handler } from '../../handler'

/** 有新预警时提醒我: for one message, as WeChat has it; or no longer. */
export const subscribeToAlerts: Handler<'alerts.subscribe'> = async ({ now, store }, { residentId, sealOpenid }, { wanted }) => {
  if (wanted) await store.notices.subscribe(residentId, sealOpenid?.() ?? null, now())
  else await store.notices.unsubscribe(residentId)
  return success({ wanted })
}
