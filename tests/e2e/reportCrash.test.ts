import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'
import { readSettings } from '../../cloud/settings'
import { routes } from '../../src/routes'
import { buildCloud } from '../support/buildCloud'
import { runServer, type ServerProcess } from '../support/runServer'
import { testReportKeys, testSecret } from '../support/testServer'
import { addPictures, screenshots } from './support/picturesToSend'
import { numbers, queueReports } from './support/queuedReports'
import { openForm, receiptOn, tell } from './support/report'
import { pictures, reportsInTheEnd } from './support/sentReports'
import { setStage } from './support/stage'

const stage = setStage()

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (!address || typeof address === 'string') throw new Error('no port')
  return address.port
}

/** The built server as a process of its own, that always comes back at the same address with the same keys. */
async function startAgain(): Promise<{ start: () => Promise<ServerProcess>; end: () => Promise<void> }> {
  buildCloud()
  const dataDir = mkdtempSync(join(tmpdir(), 'fanzha-crash-'))
  const port = String(await freePort())
  const { siteDir } = readSettings(process.env)
  const env = { PORT: port, SITE_DIR: siteDir, DATABASE_URL: stage.journey.database.url, DATA_DIR: dataDir, IDENTITY_SECRET: testSecret, REPORT_KEYS: testReportKeys, EVIDENCE_PER_MINUTE: '100000' }
  let running: ServerProcess | undefined
  return {
    start: async () => (running = await runServer(env)),
    async end() {
      await running?.end('SIGKILL')
      rmSync(dataDir, { recursive: true, force: true })
    }
  }
}

test.each([0, 25, 90])('a server killed %s ms after the first of five reports came loses none and doubles none', async delay => {
  const servers = await startAgain()
  try {
    const first = await servers.start()
    const { page } = await stage.journey.newPhone({ baseURL: first.url })
    await page.goto(routes.myReports)
    await queueReports(page, numbers(5))
    const submitted = page.waitForRequest(request => request.postData()?.includes('report.submit') ?? false)
    await page.reload()
    await submitted
    await page.waitForTimeout(delay)
    await first.end('SIGKILL')
    await servers.start()
    await page.reload()
    expect(await reportsInTheEnd(stage.journey, 5)).toHaveLength(5)
  } finally {
    await servers.end()
  }
})

test('a server killed while pictures come in takes the rest when it is back', async () => {
  const servers = await startAgain()
  try {
    const first = await servers.start()
    const { page } = await stage.journey.newPhone({ baseURL: first.url })
    await openForm(page)
    const uploading = page.waitForRequest(/\/evidence$/)
    await tell(page, { pictures: async () => addPictures(page, await screenshots(3)) })
    await uploading
    await first.end('SIGKILL')
    await servers.start()
    await receiptOn(page)
    expect(await reportsInTheEnd(stage.journey, 1)).toMatchObject([{ evidence_count: 3 }])
    expect((await pictures(stage.journey)).kept).toHaveLength(3)
  } finally {
    await servers.end()
  }
})
