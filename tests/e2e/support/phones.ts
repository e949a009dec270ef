import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'

export interface Phone {
  /** What is set on it, or on the clock of the page, stays with it: the phone is then not used again. */
  readonly context: BrowserContext
  page: Page
  /** Whatever the page complained of: uncaught errors and console errors. */
  complaints: string[]
}

export interface Phones {
  /** A phone with nothing stored, 375 × 812 unless something else is asked for. */
  take(options?: BrowserContextOptions): Promise<Phone>
  /** Takes back all that were taken. */
  putAway(): Promise<void>
}

/** Says to the browser which phone it is, so that an answer it kept for the one before is asked for again. */
export const phoneHeader = 'x-phone'

/** With one of these a phone is not used again. */
const ownOnly = ['baseURL', 'geolocation', 'permissions', 'serviceWorkers'] as const

/** Whatever the app can keep on a phone. What the browser keeps of the network stays: the scripts, already compiled. */
const stored = 'local_storage,indexeddb,cache_storage,service_workers,cookies,file_systems'

interface Taken {
  context: BrowserContext
  /** Whether it can be emptied for the next who asks for the same. */
  isLike?: string
}

/**
 * Phones that are emptied and used again: opening the app costs a third of what it costs on a phone that has to read and
 * compile it first. Its next page is opened before the one in use is closed, so that the browser keeps the process of both.
 * The app cannot keep itself there for use without network; who needs that asks for a phone that allows service workers,
 * which is always a new one.
 */
export function phonesIn(browser: Browser, settings: BrowserContextOptions & { baseURL: string }): Phones {
  /** Each by its next page. */
  const free = new Map<string, Page[]>()
  const taken = new Set<Taken>()
  let count = 0
  return {
    async take(options = {}) {
      const wanted = { serviceWorkers: 'block' as const, ...settings, ...options }
      const isLike = wanted.serviceWorkers === 'allow' || ownOnly.some(name => name in options) ? undefined : JSON.stringify(options)
      const next = isLike ? free.get(isLike)?.pop() : undefined
      const context = next?.context() ?? (await openContext(browser, wanted))
      const phone: Taken = { context, isLike }
      taken.add(phone)
      context.once('close', () => (phone.isLike = undefined))
      await context.setExtraHTTPHeaders({ [phoneHeader]: String((count += 1)) })
      const page = next ?? (await context.newPage())
      const complaints = complaintsOf(page)
      if (next) await empty(next, settings.baseURL)
      const { clock } = page
      const keep = <T>(value: T): T => {
        phone.isLike = undefined
        return value
      }
      return {
        get context() {
          return keep(context)
        },
        page: Object.defineProperty(page, 'clock', { get: () => keep(clock) }),
        complaints
      }
    },
    async putAway() {
      const all = [...taken]
      taken.clear()
      for (const { context, isLike } of all) {
        if (!isLike) await context.close()
        else {
          const used = context.pages()
          const next = await context.newPage()
          await next.goto(`${settings.baseURL}/healthz`)
          await Promise.all(used.map(page => page.close()))
          free.set(isLike, [...(free.get(isLike) ?? []), next])
        }
      }
    }
  }
}

async function openContext(browser: Browser, options: BrowserContextOptions): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: 375, height: 812 },
    locale: 'zh-CN',
    // Motion would have to be waited for before anything can be measured.
    reducedMotion: 'reduce',
    ...options
  })
  context.setDefaultTimeout(10_000)
  // What the first picture does not need begins four seconds after the load. A fast phone shows it sooner; there is no need to wait so long.
  await context.addInitScript(() => {
    const now = performance.now.bind(performance)
    performance.now = () => now() + 3_500
  })
  return context
}

function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', error => complaints.push(error.message))
  page.on('console', message => message.type() === 'error' && complaints.push(message.text()))
  return complaints
}

async function empty(page: Page, origin: string): Promise<void> {
  const context = page.context()
  const session = await context.newCDPSession(page)
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: stored })
  await session.detach()
  // What the process of the pages still knows of it.
  await page.evaluate(() => localStorage.clear())
  await Promise.all([context.clearPermissions(), context.setGeolocation(null)])
}
