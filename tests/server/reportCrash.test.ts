import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { Client } from 'pg'
import { runningDatabase } from '../../cloud/embedded/runningDatabase'
import type { ReportRequest } from '../../contract/report'
import { buildCloud } from '../support/buildCloud'
import { heic, picture } from '../support/pictures'
import { report } from '../support/reports'
import { runServer, type ServerProcess } from '../support/runServer'
import { upload } from '../support/uploads'

const dataDir = mkdtempSync(join(tmpdir(), 'fanzha-report-crash-'))
const env = { DATA_DIR: dataDir, REPORTS_PER_DAY: '100000', EVIDENCE_PER_MINUTE: '100000' }
let server: ServerProcess

beforeAll(async () => {
  chmodSync(dataDir, 0o755)
  buildCloud()
  server = await runServer(env)
})
afterAll(async () => {
  await server.end('SIGTERM')
  rmSync(dataDir, { recursive: true, force: true })
})

async function call(action: string, input: unknown, token?: string): Promise<string> {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }
  const response = await fetch(`${server.url}/api`, { method: 'POST', headers, body: JSON.stringify({ action, contract: 1, input }) })
  const text = await response.text()
  if (response.status !== 200) throw new Error(`${action}: ${response.status} ${text}`)
  return text
}
const tokenOf = async () => (JSON.parse(await call('session.open', {})) as { value: { token: string } }).value.token

/** As the outbox does: a picture, then its report, again and again until each is answered. */
async function send(input: ReportRequest, photo: Buffer, token: string): Promise<string> {
  for (;;) {
    try {
      const { body } = await upload(server, photo, token)
      if (!body.ok) throw new Error(body.message)
      return await call('report.submit', { ...input, evidenceIds: [body.value.evidenceId] }, token)
    } catch {
      await delay(50)
    }
  }
}

test('loses and doubles no report when the server is killed in the middle of sending, twice over', async () => {
  const photo = await picture({ width: 200, height: 150 })
  const token = await tokenOf()
  const sent = Array.from({ length: 60 }, () => report())
  const waiting = [...sent]
  const replies = new Map<string, string>()
  const outbox = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) replies.set(next.reportId, await send(next, photo, token))
  }
  const outboxes = Array.from({ length: 6 }, outbox)
  for (const enough of [15, 40]) {
    while (replies.size < enough) await delay(5)
    await server.end('SIGKILL')
    server = await runServer(env)
  }
  await Promise.all(outboxes)

  const { reports } = (JSON.parse(await call('report.mine', {}, token)) as { value: { reports: { reportId: string }[] } }).value
  expect(reports.map(({ reportId }) => reportId).sort()).toEqual(sent.map(({ reportId }) => reportId).sort())
  for (const each of sent.slice(-10)) expect(await call('report.submit', each, token)).toBe(replies.get(each.reportId))

  const client = new Client({ connectionString: runningDatabase(dataDir) })
  await client.connect()
  // Every report has its one picture, and every picture that is named has its file.
  const { rows } = await client.query<{ stored_as: string; pictures: string }>('SELECT min(stored_as) AS stored_as, count(*)::int AS pictures FROM evidence WHERE report_id IS NOT NULL GROUP BY report_id')
  await client.end()
  expect(rows).toHaveLength(60)
  expect(new Set(rows.map(({ pictures }) => pictures))).toEqual(new Set([1]))
  for (const { stored_as } of rows) expect(statSync(join(dataDir, 'evidence', stored_as)).size).toBeGreaterThan(100)
}, 120_000)

test('the built server decodes HEIC, and keeps its keys for the owner only', async () => {
  expect((await upload(server, heic, await tokenOf())).status).toBe(200)
  expect(statSync(join(dataDir, 'report.keys')).mode & 0o777).toBe(0o600)
  expect(readFileSync(join(dataDir, 'report.keys'), 'utf8')).toMatch(/^k1:[A-Za-z0-9+/]{43}=\n$/)
})
