/*
 * Keeps the web app for use with no network. FILES, DESK and VERSION are written by writeServiceWorker.mjs at build time.
 * DESK is what only officers' pages load: kept once one of them asks for it.
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

self.addEventListener('message', event => {
  if (event.data === 'keep-desk') event.waitUntil(keepDesk())
})

async function keepDesk() {
  const cache = await caches.open(cacheName)
  const missing = []
  for (const file of DESK) if (!(await cache.match(file))) missing.push(file)
  await cache.addAll(missing)
}

self.addEventListener('fetch', event => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  // Every page is the same document; the function layer is never answered from here.
  if (request.mode === 'navigate' && !/^\/(api|healthz|evidence)/.test(pathname)) event.respondWith(kept('/', request))
  else if (FILES.includes(pathname) || DESK.includes(pathname)) event.respondWith(kept(pathname, request))
})

async function kept(file, request) {
  const cache = await caches.open(cacheName)
  return (await cache.match(file)) || fetch(request)
}
