/**
 * Keeps the app for use with no network, once the page has loaded: the copy must not slow the first picture.
 * Without support (private windows, old browsers) the app works as long as it stays open.
 */
export function keepForOffline(): void {
  if (process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator)) return
  const register = () => void navigator.serviceWorker.register('/sw.js').catch(() => undefined)
  if (document.readyState === 'complete') register()
  else window.addEventListener('load', register, { once: true })
}
