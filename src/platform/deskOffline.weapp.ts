import type { DeskOfflinePort } from './port'

/** A sub-package that was opened once stays on the phone. */
export const keepDeskForOffline: DeskOfflinePort['keepDeskForOffline'] = () => undefined
