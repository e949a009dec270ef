import { existsSync } from 'node:fs'
import type { BrowserContextOptions } from 'playwright-core'
import { loadBank } from '../../../cloud/bank'
import { readSettings } from '../../../cloud/settings'
import { startTestDatabase, type TestDatabase } from '../../support/testDatabase'
import { startTestServer, type TestServer } from '../../support/testServer'
import { launchBrowser } from './launchBrowser'
import { type Phone, phoneHeader, phonesIn } from './phones'

export type { Phone }

export interface Journey {
  database: TestDatabase
  server: TestServer
  /** Another phone, with nothing stored; it is put away after the test. */
  newPhone(options?: BrowserContextOptions): Promise<Phone>
  putPhonesAway(): Promise<void>
  end(): Promise<void>
}

/**
 * The built app, the real server with its real questions, a database of its own, and Chromium.
 *
 * @param options of all phones
 */
export async function beginJourney(options: BrowserContextOptions = {}): Promise<Journey> {
  const { siteDir } = readSettings(process.env)
  if (!existsSync(`${siteDir}/index.html`)) throw new Error('The web app is not built: run "npm run build:h5" first.')
  const database = await startTestDatabase()
  const settings = { siteDir, rateLimitPerMinute: 100_000, evidencePerMinute: 100_000 }
  const server = await startTestServer(database.url, { bank: loadBank(), settings, varyBy: phoneHeader })
  const browser = await launchBrowser()
  const phones = phonesIn(browser, { baseURL: server.url, ...options })
  return {
    database,
    server,
    newPhone: phones.take,
    putPhonesAway: phones.putAway,
    async end() {
      await browser.close()
      await server.close()
      await database.remove()
    }
  }
}
