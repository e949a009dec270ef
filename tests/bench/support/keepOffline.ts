import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'

const worker = resolve(__dirname, '../../../tools/setup/serviceWorker.js')

/** Gives a site that has none the service worker of the app, before it is served. */
export function writeWorker(siteDir: string): void {
  const paths = readdirSync(siteDir, { recursive: true, encoding: 'utf8' }).filter(file => /\.(html|js|css)$/.test(file))
  const files = paths.map(file => (file === 'index.html' ? '/' : `/${file}`))
  writeFileSync(join(siteDir, 'sw.js'), `const FILES = ${JSON.stringify(files)}\nconst DESK = []\nconst VERSION = 'bench'\n${readFileSync(worker, 'utf8')}`)
}

/** Waits until the site is kept on this phone; the next page that is opened comes from there. */
export async function untilKept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('/sw.js')
    await navigator.serviceWorker.ready
  })
  await page.reload()
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
}
