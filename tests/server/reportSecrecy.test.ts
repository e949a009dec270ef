import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { removeFiles } from '../../cloud/evidence/removeFiles'
import { keepHouse } from '../../cloud/keepHouse'
import { createKeyRing } from '../../cloud/reporting/keyRing'
import { reseal } from '../../cloud/reporting/reseal'
import { parseReportKeys } from '../../cloud/reportKeys'
import { signInAs } from '../support/editors'
import { picture } from '../support/pictures'
import { report } from '../support/reports'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'
import { uploaded } from '../support/uploads'

const dataDir = mkdtempSync(join(tmpdir(), 'fanzha-secrecy-'))
const lines: unknown[] = []
const log = { error: (...line: unknown[]) => lines.push(line), warn: (...line: unknown[]) => lines.push(line) }
const key = (id: string, fill: number) => `${id}:${Buffer.alloc(32, fill).toString('base64')}`
const ring = (...keys: string[]) => createKeyRing(parseReportKeys(keys.join(), 'REPORT_KEYS'))
const [oldKey, newKey] = [key('k1', 1), key('k2', 2)]

let database: TestDatabase
let servers: TestServer[] = []

beforeAll(async () => {
  database = await startTestDatabase()
})
beforeEach(async () => {
  lines.length = 0
  rmSync(join(dataDir, 'evidence'), { recursive: true, force: true })
  await database.query('TRUNCATE reports, report_steps, receipts, evidence, audit_log, residents')
})
afterEach(async () => {
  await Promise.all(servers.map(server => server.close()))
  servers = []
})
afterAll(() => database.remove())

/** A server with these keys, on the one database. */
async function serve(...keys: string[]): Promise<TestServer> {
  const server = await startTestServer(database.url, { dataDir, settings: { rateLimitPerMinute: 1_000_000 }, dependencies: { reportKeys: ring(...keys) } })
  servers.push(server)
  return server
}
const until = new Date('2999-01-01')
const resealAll = (server: TestServer, ...keys: string[]) => reseal({ ...server.dependencies, reportKeys: ring(...keys), log }, until)

const secrets = { value: '13800138000', story: '他说我涉嫌洗钱，要查我的账户。', replyPhone: '13912345678', note: '请把聊天记录留好。', supplement: '后来又让我下载一个软件。' }

/** A report with everything that may be in one. */
async function tellAll(server: TestServer) {
  const [token, officer] = [await server.signIn(), await signInAs(server, database, 'officer')]
  const evidenceIds = [await uploaded(server, await picture({ camera: 'Spyglass' }), token)]
  const sent = report({ contact: { type: 'phone', value: '+86 138-0013-8000' }, story: secrets.story, replyPhone: secrets.replyPhone, evidenceIds })
  const { receiptCode } = await server.value('report.submit', sent, token)
  const reportKey = (await server.value('reports.queue', {}, officer)).reports.find(({ evidenceCount }) => evidenceCount > 0)?.reportKey ?? ''
  await server.value('reports.decide', { reportKey, version: 1, status: 'moreNeeded', note: secrets.note }, officer)
  await server.value('report.supplement', { reportId: sent.reportId, supplementId: randomUUID(), story: secrets.supplement, evidenceIds: [] }, token)
  await server.value('reports.note', { reportKey, version: 3, note: secrets.note }, officer)
  await server.value('reports.open', { reportKey, reason: '核实' }, officer)
  return { token, officer, sent, receiptCode, reportKey }
}

async function dump(): Promise<string> {
  const tables = await database.query<{ name: string }>("SELECT quote_ident(table_name) AS name FROM information_schema.tables WHERE table_schema = 'public'")
  const texts = await Promise.all(tables.map(({ name }) => database.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`)))
  return texts.flat().map(({ row }) => row).join('\n')
}

test('no table holds what was told, what was answered, or a receipt in clear; nor does the log', async () => {
  const server = await serve(oldKey)
  const { receiptCode } = await tellAll(server)
  await keepHouse({ ...server.dependencies, log })
  const text = (await dump()) + JSON.stringify(lines)
  expect(text).toContain('moreNeeded')
  for (const secret of [...Object.values(secrets), receiptCode, '138-0013', '洗钱', Buffer.from(secrets.value).toString('base64url').slice(0, 12), Buffer.from(secrets.value).toString('hex')]) {
    expect(text).not.toContain(secret)
  }
})

test('equal contents are sealed differently, and a sealed text is good in its own place only', async () => {
  const server = await serve(oldKey)
  for (let i = 0; i < 2; i += 1) await server.value('report.submit', report({ story: secrets.story }), await server.signIn())
  const rows = await database.query<{ id: string; content: string }>('SELECT id, content FROM reports')
  expect(new Set(rows.map(({ content }) => content)).size).toBe(2)
  await database.query('UPDATE reports r SET content = other.content FROM reports other WHERE other.id <> r.id')
  const officer = await signInAs(server, database, 'officer')
  for (const { reportKey } of (await server.value('reports.queue', {}, officer)).reports) {
    const { body, text } = await server.call('reports.open', { reportKey, reason: '核实' }, officer)
    expect(body).toMatchObject({ code: 'UNAVAILABLE' })
    expect(text).not.toContain('洗钱')
  }
})

test('an older key reads, the newest writes, and both find a receipt', async () => {
  const { officer, receiptCode, reportKey, token } = await tellAll(await serve(oldKey))
  const server = await serve(oldKey, newKey)
  expect(await server.value('report.status', { receiptCode })).toMatchObject({ status: 'checking', note: secrets.note })
  expect(await server.value('reports.open', { reportKey, reason: '核实' }, officer)).toMatchObject({ contact: { value: secrets.value } })
  await server.value('report.submit', report(), token)
  expect(await database.query('SELECT key_id FROM reports ORDER BY received_at')).toEqual([{ key_id: 'k1' }, { key_id: 'k2' }])
})

test('after a night everything is sealed with the newest key, and the old one can be taken out', async () => {
  const { officer, receiptCode, sent, token } = await tellAll(await serve(oldKey))
  const first = await (await serve(oldKey)).call('report.submit', sent, token)
  const between = await serve(oldKey, newKey)
  await between.value('report.submit', report({ contact: { type: 'sms', value: '13800138000' } }), await between.signIn())
  expect((await between.value('clusters.list', {}, officer)).clusters).toEqual([])

  await keepHouse({ ...between.dependencies, log })
  expect(lines).toEqual([])
  for (const table of ['reports', 'report_steps', 'evidence']) expect(await database.query(`SELECT DISTINCT key_id FROM ${table}`)).toEqual([{ key_id: 'k2' }])

  const server = await serve(newKey)
  expect(await server.value('report.status', { receiptCode })).toMatchObject({ status: 'checking', note: secrets.note })
  expect((await server.call('report.submit', sent, token)).text).toBe(first.text)
  expect((await server.value('clusters.list', {}, officer)).clusters).toMatchObject([{ count: 2 }])
  const queued = (await server.value('reports.queue', {}, officer)).reports.find(({ evidenceCount }) => evidenceCount === 1)
  const reportKey = queued?.reportKey ?? ''
  const opened = await server.value('reports.open', { reportKey, reason: '核实' }, officer)
  expect(opened).toMatchObject({ contact: { value: secrets.value }, replyPhone: secrets.replyPhone, told: [{ story: secrets.story }, { story: secrets.supplement }] })
  const image = await fetch(`${server.url}/evidence/${opened.told[0]?.evidenceIds[0]}?report=${reportKey}`, { headers: { authorization: `Bearer ${officer}` } })
  expect(image.status).toBe(200)
  await removeFiles({ ...server.dependencies, log })
  expect(readdirSync(join(dataDir, 'evidence'), { recursive: true }).filter(name => String(name).includes('/'))).toHaveLength(1)
})

test('sealing anew leaves alone what changes meanwhile, and what was taken back stays empty', async () => {
  const { sent, token } = await tellAll(await serve(oldKey))
  const server = await serve(oldKey, newKey)
  await Promise.all([server.value('report.withdraw', { reportId: sent.reportId }, token), resealAll(server, oldKey, newKey)])
  expect(await resealAll(server, oldKey, newKey)).toMatchObject({ unreadable: 0 })
  expect(await database.query('SELECT content, contact_hash, key_id, status FROM reports')).toEqual([{ content: null, contact_hash: null, key_id: 'k2', status: 'withdrawn' }])
  expect(await database.query('SELECT 1 FROM report_steps WHERE sealed IS NOT NULL')).toEqual([])
})

test('without its key a report is named unreadable, and nothing breaks', async () => {
  const { officer, token } = await tellAll(await serve(oldKey))
  const server = await serve(newKey)
  const [queued] = (await server.value('reports.queue', {}, officer)).reports
  const reportKey = queued?.reportKey ?? ''
  for (const answer of [await server.call('reports.open', { reportKey, reason: '核实' }, officer), await server.call('report.mine', {}, token)]) {
    expect(answer.body).toMatchObject({ code: 'UNAVAILABLE', message: expect.stringContaining('读不出来') as string })
  }
  expect(await resealAll(server, newKey)).toMatchObject({ resealed: 0, unreadable: 5 })
  expect(lines).toHaveLength(1)
})

test('the resident takes along what they told, readable, without hashes, keys and names of officers', async () => {
  const server = await serve(oldKey)
  const { officer, receiptCode, token } = await tellAll(server)
  const { residentId } = await server.value('session.open', {}, officer)
  const { tables } = await server.value('profile.export', {}, token)
  const text = JSON.stringify(tables)
  for (const each of [...Object.values(secrets), receiptCode]) expect(text).toContain(each)
  expect(text).not.toMatch(new RegExp(`${residentId}|contact_hash|key_id|receipt_hash|stored_as`))
  await server.value('profile.erase', {}, token)
  for (const table of ['reports', 'report_steps', 'receipts', 'evidence']) expect(await database.query(`SELECT 1 FROM ${table}`)).toEqual([])
  expect((await server.call('report.status', { receiptCode })).status).toBe(404)
})

test('who opened what is kept for three years', async () => {
  const server = await serve(oldKey)
  await tellAll(server)
  const after = (days: number) => keepHouse({ ...server.dependencies, now: () => new Date(Date.now() + days * 86_400_000), log })
  await after(1094)
  expect(await database.query('SELECT 1 FROM audit_log')).not.toEqual([])
  await after(1097)
  expect(await database.query('SELECT 1 FROM audit_log')).toEqual([])
})
