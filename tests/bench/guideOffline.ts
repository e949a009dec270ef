import type { Browser, BrowserContext, Page } from 'playwright-core'
import { readSettings } from '../../cloud/settings'
import { routes } from '../../src/routes'
import { antifraudApp, huawei, plain, stepAt } from '../e2e/support/guide'
import { launchBrowser } from '../e2e/support/launchBrowser'
import { startTestServer } from '../support/testServer'
import { buildBareApp, removeBareApp } from './support/bareApp'
import { untilKept, writeWorker } from './support/keepOffline'
import { slowDown } from './support/longTasks'
import { printLine, quantile, rounded } from './support/printLine'

const rounds = 5
const goalMs = 1_000

/** Nothing is asked of the API without network, so no database has to run. */
const noDatabase = 'postgres://nobody@127.0.0.1:1/none'

/**
 * From the address to the first step of the guide in sight, with no network, at a fourth of the speed, once the app is kept on the
 * phone; turn by turn with a bare page that is kept the same way. `beforeMs`: the page before the first step, on a phone that
 * has not begun.
 */
export async function run(): Promise<void> {
  const bareDir = buildBareApp()
  writeWorker(bareDir)
  const serve = (siteDir: string) => startTestServer(noDatabase, { settings: { siteDir } })
  const [ours, bare] = [await serve(readSettings(process.env).siteDir), await serve(bareDir)]
  const browser = await launchBrowser()
  const guide = ours.url + routes.guide(antifraudApp.id)
  const [begun, fresh, base] = [await keep(browser, guide, beginSteps), await keep(browser, guide), await keep(browser, bare.url)]

  const [steps, befores, bares]: [number[], number[], number[]] = [[], [], []]
  for (let round = 0; round < rounds; round += 1) {
    steps.push(await opens(begun, guide, '[data-heading]', plain(stepAt(0).words.title)))
    befores.push(await opens(fresh, guide, '[data-heading]', plain(antifraudApp.row)))
    bares.push(await opens(base, bare.url, 'taro-text-core', '一行字'))
  }
  const [ms, beforeMs, bareMs] = [steps, befores, bares].map(times => Math.round(quantile(times, 0.5))) as [number, number, number]
  printLine({ bench: 'guideOffline', ms, goal: goalMs, ratio: rounded(ms / bareMs), bareMs, beforeMs, rounds })

  await browser.close()
  await Promise.all([ours.close(), bare.close()])
  removeBareApp()
}

/** A phone that keeps the site, and has no network any more. */
async function keep(browser: Browser, url: string, first: (page: Page) => Promise<void> = async () => undefined): Promise<BrowserContext> {
  const context = await browser.newContext({ ...huawei, viewport: { width: 375, height: 812 }, deviceScaleFactor: 2 })
  const page = await context.newPage()
  await page.goto(url)
  await untilKept(page)
  await first(page)
  await page.close()
  await context.setOffline(true)
  return context
}

async function beginSteps(page: Page): Promise<void> {
  await page.getByRole('button', { name: '开始', exact: true }).click()
  await page.getByRole('button', { name: '是', exact: true }).click()
  await page.getByRole('button', { name: '我做好了' }).waitFor()
}

/** Opens the address in a new page. @returns milliseconds from the navigation to the frame in which the words are drawn */
async function opens(context: BrowserContext, url: string, selector: string, words: string): Promise<number> {
  const page = await context.newPage()
  await slowDown(await context.newCDPSession(page))
  await page.addInitScript(awaited => {
    const watch = new MutationObserver(() => {
      const found = [...document.querySelectorAll<HTMLElement>(awaited.selector)].some(element => element.textContent === awaited.words && element.offsetHeight > 0)
      if (!found) return
      watch.disconnect()
      requestAnimationFrame(() => (document.documentElement.dataset.drawn = String(performance.now())))
    })
    watch.observe(document, { childList: true, subtree: true, characterData: true, attributes: true })
  }, { selector, words })
  await page.goto(url)
  await page.locator('html[data-drawn]').waitFor({ state: 'attached', timeout: 30_000 })
  const drawn = Number(await page.locator('html').getAttribute('data-drawn'))
  await page.close()
  return drawn
}
