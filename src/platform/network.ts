import type { NetworkPort } from './port'

/** Taro's own listens to navigator.connection, which Safari and Firefox do not have. */
export const onReconnect: NetworkPort['onReconnect'] = callback => {
  window.addEventListener('online', callback)
  return () => window.removeEventListener('online', callback)
}
