import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/** `npm test` sets CHROMIUM_PATH; the others are where a single test run by hand finds one. */
const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
]

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A page that is opened finds the process of the one before, with the scripts compiled.
  '--process-per-site'
]

/** Starts the Chromium that the machine has. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH || places.find(place => existsSync(place))
  if (!executablePath) throw new Error('No Chromium was found: install it, or set CHROMIUM_PATH.')
  return chromium.launch({ executablePath, headless: true, args: flags })
}
