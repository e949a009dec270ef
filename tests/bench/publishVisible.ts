import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { readSettings } from '../../cloud/settings'
import { tabs } from '../../src/routes'
import { launchBrowser } from '../e2e/support/launchBrowser'
import { hireEditors } from '../support/editors'
import { alertText, caseText } from '../support/publishedTexts'
import type { TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'
import { printLine, quantile, rounded } from './support/printLine'
import { withDatabase } from './support/withDatabase'

const rounds = 20
const roundsOnPhone = 5
const goalMs = 5_000
const root = resolve(__dirname, '../..')

/** From publishing to seeing it: by the script and by a second editor, asked for by a refresh and drawn in a browser. */
export const run = () => withDatabase(measure)

async function measure(database: TestDatabase): Promise<void> {
  const { siteDir } = readSettings(process.env)
  const server = await startTestServer(database.url, { settings: { siteDir, rateLimitPerMinute: 100_000_000 } })
  const before = (await server.value('cases.list', {})).asOf

  const script = await timeOf(() => promisify(execFile)('npm', ['run', 'content:publish'], { cwd: root, env: { ...process.env, DATABASE_URL: database.url } }))
  const scriptSeen = await timeOf(() => until(async () => (await server.value('cases.list', { since: before })).cases.length > 0))
  printLine({ bench: 'publishVisible', figure: 'contentPublish', visibleMs: Math.round(scriptSeen), goal: goalMs, scriptMs: Math.round(script) })

  const editors = await hireEditors(server, database)
  const [seen, alertSeen, nothing]: number[][] = [[], [], []]
  for (let round = 0; round < rounds; round += 1) {
    const since = (await server.value('cases.list', {})).asOf
    nothing?.push(await timeOf(() => server.value('cases.list', { since })))
    const { approve, id } = await draftCase(server, editors, `bench-${round}`)
    seen?.push(await timeOf(async () => {
      await approve()
      await until(async () => (await server.value('cases.list', { since })).cases.some(one => one.id === id))
    }))
    const alert = await server.value('alerts.publish', { step: 'draft', alert: alertText(`bench-${round}`) }, editors.author)
    alertSeen?.push(await timeOf(async () => {
      await server.value('alerts.publish', { step: 'approve', id: alert.id, version: alert.version }, editors.approver)
      await until(async () => (await server.value('alerts.current', {})).alerts.some(one => one.id === alert.id))
    }))
  }
  report('caseApproved', seen ?? [], nothing ?? [])
  report('alertApproved', alertSeen ?? [], nothing ?? [])

  const browser = await launchBrowser()
  const context = await browser.newContext({ baseURL: server.url, viewport: { width: 375, height: 812 }, hasTouch: true })
  const page = await context.newPage()
  await page.goto(tabs.cases)
  await page.locator('.case-card').first().waitFor()
  const drawn: number[] = []
  for (let round = 0; round < roundsOnPhone; round += 1) {
    const { approve, title } = await draftCase(server, editors, `drawn-${round}`)
    drawn.push(await timeOf(async () => {
      await approve()
      await pull(page)
      await page.getByText(title.slice(0, 6)).first().waitFor()
    }))
  }
  report('drawnInBrowser', drawn, nothing ?? [])
  await browser.close()
  await server.close()
}

/** Kept and waiting for the second editor; newer than any other case, so that it is drawn first. */
async function draftCase(server: TestServer, { approver, author }: { approver: string; author: string }, id: string) {
  const title = `${[...'甲乙丙丁戊己庚辛'].filter((_, i) => (Number(id.split('-')[1]) >> i) & 1).join('')}地民警上门时，她正要把钱转出去`
  const { version } = await server.value('cases.publish', { step: 'draft', case: caseText(id, { title, date: '2026-11-20' }) }, author)
  return { id, title, approve: () => server.value('cases.publish', { step: 'approve', id, version }, approver) }
}

/** A finger draws the page down. */
async function pull(page: Page): Promise<void> {
  const touch = await page.context().newCDPSession(page)
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: 180, y: 300 }] })
  for (let y = 320; y <= 500; y += 20) await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: 180, y }] })
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await touch.detach()
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 4 * goalMs; !(await isSo()); ) {
    if (Date.now() > deadline) throw new Error('what was published is still not to be seen')
  }
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

function report(figure: string, times: readonly number[], base: readonly number[]): void {
  const [median, baseMs] = [quantile(times, 0.5), quantile(base, 0.5)]
  const line = { worstMs: Math.round(Math.max(...times)), goal: goalMs, medianMs: rounded(median, 1), ratio: rounded(median / baseMs), sinceNothingMs: rounded(baseMs, 1) }
  printLine({ bench: 'publishVisible', figure, ...line, rounds: times.length })
}
