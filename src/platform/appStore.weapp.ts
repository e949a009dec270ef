import type { AppStorePort } from './port'

/** A mini-program cannot open another app. */
export const opensStore: AppStorePort['opensStore'] = () => false

export const openStore: AppStorePort['openStore'] = () => undefined
