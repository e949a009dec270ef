import type { SubscribePort } from './port'

/** Browsers have no reminder that comes without this page open. */
export const canSubscribe: SubscribePort['canSubscribe'] = false
export const askSubscription: SubscribePort['askSubscription'] = async () => false
