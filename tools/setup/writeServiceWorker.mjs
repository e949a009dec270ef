import { generateSW } from 'workbox-build'

/**
 * Writes dist/h5/sw.js: after one visit the web app opens and practises with no network. The API is never cached.
 * A new version waits until every tab of the old one is closed, since the old pages load their own hashed chunks.
 */
const { count, size, warnings } = await generateSW({
  globDirectory: 'dist/h5',
  globPatterns: ['**/*.{html,js,css,png}'],
  globIgnores: ['sw.js'],
  swDest: 'dist/h5/sw.js',
  navigateFallback: '/index.html',
  navigateFallbackDenylist: [/^\/api/, /^\/healthz/, /^\/evidence/],
  // Names with a hash never change; a cache-busting query would only download them twice.
  dontCacheBustURLsMatching: /\.[0-9a-f]{8}\./,
  cleanupOutdatedCaches: true,
  clientsClaim: true,
  skipWaiting: false,
  sourcemap: false,
  inlineWorkboxRuntime: true
})
for (const warning of warnings) process.stdout.write(`${warning}\n`)
process.stdout.write(`Offline copy: ${count} files, ${Math.round(size / 1000)} KB\n`)
