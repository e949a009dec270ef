import type { Browser, Page } from 'playwright-core'
import { readSettings } from '../../cloud/settings'
import { tabs } from '../../src/routes'
import { launchBrowser } from '../e2e/support/launchBrowser'
import type { TestDatabase } from '../support/testDatabase'
import { startTestServer } from '../support/testServer'
import { buildBareApp, removeBareApp } from './support/bareApp'
import { fillCases } from './support/fillCases'
import { type Blocking, blockingSince, fullSpeed, pageTime, settled, slowDown, watchLongTasks } from './support/longTasks'
import { printLine, quantile, rounded } from './support/printLine'
import { withDatabase } from './support/withDatabase'

const cases = 10_000
const rounds = 5
const scrollMs = 10_000
const goalMs = 200

/** How long the main thread is blocked at a fourth of the speed: opening 案例 with 10,000 cases behind it, against a bare page; and scrolling. */
export const run = () => withDatabase(measure)

async function measure(database: TestDatabase): Promise<void> {
  await fillCases(database, cases)
  const serve = (siteDir: string) => startTestServer(database.url, { settings: { siteDir, rateLimitPerMinute: 100_000_000 } })
  const ours = await serve(readSettings(process.env).siteDir)
  const bare = await serve(buildBareApp())
  const browser = await launchBrowser()

  const [cold, afterPaint, again, tapped, base]: [Blocking[], Blocking[], Blocking[], Blocking[], Blocking[]] = [[], [], [], [], []]
  for (let round = 0; round < rounds; round += 1) {
    const opened = await withPage(browser, page => openFeed(page, ours.url))
    cold.push(opened.cold)
    afterPaint.push(opened.afterPaint)
    again.push(opened.again)
    tapped.push(await withPage(browser, page => openByTab(page, ours.url)))
    base.push(await withPage(browser, page => openBare(page, bare.url)))
  }
  report('load', cold, base, goalMs)
  report('loadAfterFirstPaint', afterPaint, base)
  report('loadAgain', again, base)
  report('tabTapped', tapped, base)

  await withPage(browser, async page => {
    await page.goto(ours.url + tabs.cases)
    await page.locator('.case-card').first().waitFor()
    reportScroll('scrollWhileReading', await scroll(page, 1_000))
  })
  await withPage(browser, async (page, slow) => {
    await slow.off()
    await readAll(page, ours.url)
    await slow.on()
    // From one end to the other in the time.
    const height = await page.evaluate(() => document.querySelector('.taro_page.taro_page_show, .taro_page')?.scrollHeight ?? 0)
    reportScroll('scrollThroughAll', await scroll(page, height / (scrollMs / 100)))
  })

  await browser.close()
  await Promise.all([ours.close(), bare.close()])
  removeBareApp()
}

type Slow = { on: () => Promise<void>; off: () => Promise<void> }

/** A phone of its own with nothing stored, slow. */
async function withPage<T>(browser: Browser, work: (page: Page, slow: Slow) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 375, height: 812 }, deviceScaleFactor: 2, serviceWorkers: 'block' })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  const slow = { on: () => slowDown(session), off: () => fullSpeed(session) }
  await watchLongTasks(page)
  await slow.on()
  const result = await work(page, slow)
  await context.close()
  return result
}

async function openFeed(page: Page, url: string) {
  const load = async () => {
    await page.goto(url + tabs.cases)
    await page.locator('.case-card').first().waitFor()
    await settled(page)
    return blockingSince(page, 0)
  }
  const cold = await load()
  const painted = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0)
  const afterPaint = await blockingSince(page, painted)
  return { cold, afterPaint, again: await load() }
}

/** From home, as most people come. */
async function openByTab(page: Page, url: string): Promise<Blocking> {
  await page.goto(url)
  await page.getByRole('link', { name: '案例' }).waitFor()
  await settled(page)
  const from = await pageTime(page)
  await page.getByRole('link', { name: '案例' }).click()
  await page.locator('.case-card').first().waitFor()
  await settled(page)
  return blockingSince(page, from)
}

async function openBare(page: Page, url: string): Promise<Blocking> {
  await page.goto(url)
  await page.getByText('一行字').waitFor()
  await settled(page)
  return blockingSince(page, 0)
}

/** Reads page after page until the phone has every case. */
async function readAll(page: Page, url: string): Promise<void> {
  await page.goto(url + tabs.cases)
  await page.locator('.case-card').first().waitFor()
  const end = page.getByText(`一共${cases}条`)
  while ((await end.count()) === 0) {
    await page.locator('#feed').evaluate(feed => feed.closest('.taro_page')?.scrollTo(0, feed.scrollHeight))
    await page.waitForTimeout(10)
  }
  await page.locator('#feed').evaluate(feed => feed.closest('.taro_page')?.scrollTo(0, 0))
  await page.waitForTimeout(500)
}

async function scroll(page: Page, step: number) {
  await settled(page)
  const from = await pageTime(page)
  await page.mouse.move(180, 400)
  let nodes = 0
  for (const until = Date.now() + scrollMs; Date.now() < until; ) {
    const began = Date.now()
    await page.mouse.wheel(0, step)
    nodes = Math.max(nodes, await page.locator('#feed *').count())
    await page.waitForTimeout(Math.max(0, 100 - (Date.now() - began)))
  }
  const scrolled = await page.locator('#feed').evaluate(feed => feed.closest('.taro_page')?.scrollTop ?? 0)
  return { blocking: await blockingSince(page, from), nodes, scrolled }
}

function report(figure: string, ours: readonly Blocking[], bare: readonly Blocking[], goal?: number): void {
  const median = (of: readonly Blocking[], what: 'total' | 'longest') => Math.round(quantile(of.map(each => each[what]), 0.5))
  const [ms, bareMs] = [median(ours, 'total'), median(bare, 'total')]
  printLine({ bench: 'feedBlocking', figure, ms, ...(goal && { goal }), longestTaskMs: median(ours, 'longest'), ratio: rounded(ms / bareMs), bareMs, rounds })
}

function reportScroll(figure: string, { blocking, nodes, scrolled }: { blocking: Blocking; nodes: number; scrolled: number }): void {
  const { longest, tasks, total } = blocking
  const line = { ms: Math.round(total), perSecond: Math.round((total * 1000) / scrollMs), longestTaskMs: Math.round(longest), longTasks: tasks }
  printLine({ bench: 'feedBlocking', figure, ...line, mostNodes: nodes, scrolledPx: Math.round(scrolled), seconds: scrollMs / 1000 })
}
