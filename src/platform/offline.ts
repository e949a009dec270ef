/**
 * Keeps the app for use with no network, once the page has loaded: the copy must not slow the first picture.
 * Without support (private windows, old browsers) the app works as long as it stays open.
 */
export function keepForOffline(): void {
  sayWhenPageIsMissing()
  if (process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator)) return
  const register = () => void navigator.serviceWorker.register('/sw.js').catch(() => undefined)
  if (document.readyState === 'complete') register()
  else window.addEventListener('load', register, { once: true })
}

/** A page's script that is neither loaded nor kept cannot come without network: a tap must not stay without an answer. */
function sayWhenPageIsMissing(): void {
  window.addEventListener('unhandledrejection', event => {
    const { name } = (event.reason ?? {}) as { name?: string }
    if (name === 'ChunkLoadError') sayForAWhile('没连上网，这一页还没存到手机上。连上以后再点一次。')
  })
}

/** A line at the foot of the window. Written by hand: Taro's toast would bring its dialog code into the first load. */
function sayForAWhile(words: string): void {
  const line = document.createElement('div')
  line.className = 'passing-notice'
  line.setAttribute('role', 'status')
  line.textContent = words
  document.body.append(line)
  setTimeout(() => line.remove(), 6_000)
}
