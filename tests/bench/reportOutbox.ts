import type { CDPSession, Page } from 'playwright-core'
import sharp from 'sharp'
import { readSettings } from '../../cloud/settings'
import { routes } from '../../src/routes'
import { launchBrowser } from '../e2e/support/launchBrowser'
import { addPictures } from '../e2e/support/picturesToSend'
import { queuedStates } from '../e2e/support/queuedReports'
import { fillUntil } from '../e2e/support/report'
import type { TestDatabase } from '../support/testDatabase'
import { startTestServer } from '../support/testServer'
import { startBareServer } from './support/bareServer'
import { blockingSince, fullSpeed, pageTime, slowDown, watchLongTasks } from './support/longTasks'
import { printLine, rounded } from './support/printLine'
import { queueCopies } from './support/queueCopies'
import { story } from './support/realisticReport'
import { withDatabase } from './support/withDatabase'

const reports = 20
const longestWaitMs = 240_000

/** 1.6 Mbps both ways, 150 ms. */
const network = { latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 1_600_000 / 8 }
const connect = (session: CDPSession) => session.send('Network.emulateNetworkConditions', { ...network, offline: false })
const disconnect = (session: CDPSession) => session.send('Network.emulateNetworkConditions', { ...network, offline: true })

/**
 * How long twenty reports with a picture each take once a slow phone is on a slow network again, against nothing but the bytes of
 * the pictures; and for how long the page is blocked meanwhile.
 */
export const run = () => withDatabase(measure)

async function measure(database: TestDatabase): Promise<void> {
  const settings = { siteDir: readSettings(process.env).siteDir, rateLimitPerMinute: 100_000, evidencePerMinute: 100_000 }
  const [ours, bare] = [await startTestServer(database.url, { settings }), await startBareServer(database, 1)]
  const browser = await launchBrowser()
  // The network of a worker would be that of the machine.
  const context = await browser.newContext({ baseURL: ours.url, viewport: { width: 375, height: 812 }, locale: 'zh-CN', reducedMotion: 'reduce', serviceWorkers: 'block' })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await watchLongTasks(page)

  const bytes = await queueReports(page)
  await page.goto(routes.myReports)
  await page.getByText('已保存，联网后发送').first().waitFor()
  await disconnect(session)
  await page.unrouteAll()
  await slowDown(session)
  const from = await pageTime(page)
  const began = performance.now()
  await connect(session)
  await allSent(page)
  const ms = performance.now() - began
  const { longest, tasks, total } = await blockingSince(page, from)
  await fullSpeed(session)

  const transferMs = await transfer(await context.newPage(), bare.url, bytes)
  const [rows] = await database.query<{ reports: number; pictures: number }>(
    'SELECT (SELECT count(*) FROM reports) AS reports, (SELECT count(*) FROM evidence WHERE report_id IS NOT NULL) AS pictures'
  )
  const times = { ms: Math.round(ms), ratio: rounded(ms / transferMs), transferMs: Math.round(transferMs) }
  const blocking = { blockedMs: Math.round(total), longestTaskMs: Math.round(longest), longTasks: tasks }
  printLine({ bench: 'reportOutbox', reports, pictureBytes: bytes, ...times, ...blocking, rows: Number(rows?.reports), pictures: Number(rows?.pictures) })
  await browser.close()
  await Promise.all([ours.close(), bare.close()])
}

/** Tells one report as a person does, while nothing can be sent, and makes twenty of it. @returns the bytes of each picture */
async function queueReports(page: Page): Promise<number> {
  for (const address of ['**/api', '**/evidence']) await page.route(address, route => route.abort())
  const photo = { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: await grainyPhoto() }
  await page.goto(routes.reportForm({ money: 'no' }))
  await fillUntil(page, 'check', { story, pictures: () => addPictures(page, [photo]) })
  await page.getByRole('button', { name: '发送', exact: true }).click()
  await page.getByText('已保存，联网后发送').first().waitFor()
  return queueCopies(page, reports)
}

/** Of about 400 KB once the app has drawn it anew. */
async function grainyPhoto(): Promise<Buffer> {
  const [width, height] = [160, 120]
  const grain = Buffer.from(Uint8Array.from({ length: width * height * 3 }, (_, i) => Math.imul(i + 1, 2_654_435_761) >>> 24))
  return sharp(grain, { raw: { width, height, channels: 3 } }).resize(1600, 1200).jpeg({ quality: 95 }).toBuffer()
}

async function allSent(page: Page): Promise<void> {
  for (const until = Date.now() + longestWaitMs; Date.now() < until; await page.waitForTimeout(100)) {
    if ((await queuedStates(page)).every(state => state === 'sent')) return
  }
  throw new Error(`after ${longestWaitMs} ms the reports stand at ${(await queuedStates(page)).join(', ')}`)
}

/** The same bytes, one picture after the other, from an empty page to a server that keeps nothing. */
async function transfer(page: Page, url: string, bytes: number): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await page.goto(url)
  await session.send('Network.enable')
  await connect(session)
  return page.evaluate(
    async ({ bytes, count }) => {
      const began = performance.now()
      for (let i = 0; i < count; i += 1) {
        const form = new FormData()
        form.append('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'picture.jpg')
        await (await fetch('/evidence', { method: 'POST', body: form })).text()
      }
      return performance.now() - began
    },
    { bytes, count: reports }
  )
}
