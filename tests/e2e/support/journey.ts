import { existsSync } from 'node:fs'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { loadBank } from '../../../cloud/bank'
import { readSettings } from '../../../cloud/settings'
import { startTestDatabase, type TestDatabase } from '../../support/testDatabase'
import { startTestServer, type TestServer } from '../../support/testServer'
import { launchBrowser } from './launchBrowser'

export interface Journey {
  database: TestDatabase
  server: TestServer
  /** A phone of its own: nothing stored, 375 × 812. */
  newPhone(options?: BrowserContextOptions): Promise<Phone>
  end(): Promise<void>
}

export interface Phone {
  context: BrowserContext
  page: Page
  /** Whatever the page complained of: uncaught errors and console errors. */
  complaints: string[]
}

/** The built app, the real server with its real questions, a database of its own, and Chromium. */
export async function beginJourney(): Promise<Journey> {
  const { siteDir } = readSettings(process.env)
  if (!existsSync(`${siteDir}/index.html`)) throw new Error('The web app is not built: run "npm run build:h5" first.')
  const database = await startTestDatabase()
  const server = await startTestServer(database.url, { bank: loadBank(), settings: { siteDir, rateLimitPerMinute: 100_000, evidencePerMinute: 100_000 } })
  const browser = await launchBrowser()
  return {
    database,
    server,
    newPhone: options => newPhone(browser, server.url, options),
    async end() {
      await browser.close()
      await server.close()
      await database.remove()
    }
  }
}

async function newPhone(browser: Browser, baseURL: string, options: BrowserContextOptions = {}): Promise<Phone> {
  const context = await browser.newContext({
    baseURL,
    viewport: { width: 375, height: 812 },
    locale: 'zh-CN',
    // Motion would have to be waited for before anything can be measured.
    reducedMotion: 'reduce',
    ...options
  })
  context.setDefaultTimeout(10_000)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', error => complaints.push(error.message))
  page.on('console', message => message.type() === 'error' && complaints.push(message.text()))
  return { context, page, complaints }
}
