/*
 * Keeps the web app for use with no network. FILES and VERSION are written by writeServiceWorker.mjs at build time.
 * A new version waits until every tab of the old one is closed, since the old pages load their own hashed scripts.
 */
const cacheName = `app-${VERSION}`

self.addEventListener('install', event => {
  // Past the browser's cache: a page from before an update must not be kept as the new one.
  event.waitUntil(caches.open(cacheName).then(cache => cache.addAll(FILES.map(file => new Request(file, { cache: file === '/' ? 'reload' : 'default' })))))
})

self.addEventListener('activate', event => {
  const dropOld = caches.keys().then(names => Promise.all(names.filter(name => name !== cacheName).map(name => caches.delete(name))))
  event.waitUntil(dropOld.then(() => self.clients.claim()))
})

self.addEventListener('fetch', event => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  // Every page is the same document; the function layer is never answered from here.
  if (request.mode === 'navigate' && !/^\/(api|healthz|evidence)/.test(pathname)) event.respondWith(kept('/', request))
  else if (FILES.includes(pathname)) event.respondWith(kept(pathname, request))
})

async function kept(file, request) {
  const cache = await caches.open(cacheName)
  return (await cache.match(file)) || fetch(request)
}
