import type { Browser } from 'playwright-core'

export interface Load {
  /** All bytes of the answers as they came over the wire, headers included. */
  bytes: number
  fcp: number
  lcp: number
  /** When the app itself has drawn its first words: later than FCP and LCP where the document brings words of its own. */
  drawn: number
}

/** A slow phone on a slow network: 1.6 Mbps, 150 ms, a processor four times slower than this one. */
const network = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 }
const cpuSlowdown = 4

/** Quiet time after which no larger paint is to be expected. */
const quietMs = 2_500

/** Opens the address once with nothing cached. */
export async function measureLoad(browser: Browser, url: string): Promise<Load> {
  // A worker's own downloads begin after the load and belong to no first paint.
  const context = await browser.newContext({ viewport: { width: 375, height: 812 }, deviceScaleFactor: 2, serviceWorkers: 'block' })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', network)
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown })
  let bytes = 0
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
  await page.addInitScript(() => {
    new PerformanceObserver(list => {
      for (const entry of list.getEntries()) document.documentElement.dataset.lcp = String(entry.startTime)
    }).observe({ type: 'largest-contentful-paint', buffered: true })
    const watch = new MutationObserver(() => {
      const words = [...document.querySelectorAll('taro-text-core, taro-view-core')].some(element => element.textContent)
      if (!words) return
      watch.disconnect()
      requestAnimationFrame(() => (document.documentElement.dataset.drawn = String(performance.now())))
    })
    watch.observe(document, { childList: true, subtree: true })
  })
  await page.goto(url, { waitUntil: 'networkidle', timeout: 60_000 })
  await page.waitForTimeout(quietMs)
  const [fcp, lcp, drawn] = await page.evaluate(() => [
    performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
    Number(document.documentElement.dataset.lcp),
    Number(document.documentElement.dataset.drawn)
  ] as const)
  await context.close()
  return { bytes, fcp, lcp, drawn }
}
