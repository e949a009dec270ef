import type { DeskOfflinePort } from './port'

export const keepDeskForOffline: DeskOfflinePort['keepDeskForOffline'] = () => {
  if (process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator)) return
  void navigator.serviceWorker.ready.then(({ active }) => active?.postMessage('keep-desk')).catch(() => undefined)
}
