import { chmodSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { identitySecret } from '../../cloud/identitySecret'
import { keptReportKeys } from '../../cloud/reportKeys'
import { startServer } from '../../cloud/server'
import { readSettings } from '../../cloud/settings'
import { StartError } from '../../cloud/startError'
import { testBank } from '../support/testBank'
import { startTestDatabase } from '../support/testDatabase'

const folder = () => mkdtempSync(join(tmpdir(), 'fanzha-settings-'))

test('runs without any setting', () => {
  expect(readSettings({})).toMatchObject({ port: 8787, host: '127.0.0.1', dataDir: '.data', sessionDays: 180, paperMinutes: 1440, bodyLimitKb: 256 })
})

test.each([
  ['PORT', 'eighty'],
  ['PORT', '70000'],
  ['PORT', '-1'],
  ['POOL_SIZE', '0'],
  ['RATE_LIMIT_PER_MINUTE', '1.5'],
  ['TRUST_PROXY', 'yes'],
  ['LOG_LEVEL', 'loud'],
  ['IDENTITY_SECRET', 'short'],
  ['REPORTS_PER_DAY', '0'],
  ['REPORT_CLUSTER_DAYS', '366'],
  ['REPORT_DAYS', 'never'],
  ['EVIDENCE_PER_MINUTE', '-1'],
  ['REVIEW_PERCENT', '101'],
  ['ASSIST_MINUTES', '0'],
  ['PASSPHRASE_COST', '14'],
  ['CITY_GUIDES', 'guide one'],
  ['EVIDENCE_URL', 'https://host/bucket'],
  ['PUBLIC_URL', 'fanzha.example.gov.cn'],
  ['PUBLIC_URL', 'https://fanzha.example.gov.cn/app'],
  ['DATABASE_URL', 'localhost'],
  ['DATABASE_URL', 'mysql://a@b/c']
])('names the setting %s when it is "%s"', (name, value) => {
  expect(() => readSettings({ [name]: value })).toThrow(StartError)
  expect(() => readSettings({ [name]: value })).toThrow(new RegExp(`^${name} is .*\\.$`))
})

test('reads the guides that the city has switched on', () => {
  expect(readSettings({}).cityGuides).toEqual([])
  expect(readSettings({ CITY_GUIDES: ' guide-golden-bell, guide-two,' }).cityGuides).toEqual(['guide-golden-bell', 'guide-two'])
})

test('does not repeat the password of a broken DATABASE_URL', () => {
  expect(() => readSettings({ DATABASE_URL: 'postgre://me:hunter2@host/db' })).toThrow(expect.not.stringContaining('hunter2') as never)
})

test('makes the secret once, for the owner only', () => {
  const dataDir = join(folder(), 'data')
  const secret = identitySecret(dataDir)
  expect(secret).toHaveLength(64)
  expect(identitySecret(dataDir)).toBe(secret)
  expect(statSync(join(dataDir, 'identity.key')).mode & 0o777).toBe(0o600)
})

test('refuses a damaged secret instead of making every resident a new one', () => {
  const dataDir = folder()
  writeFileSync(join(dataDir, 'identity.key'), '')
  expect(() => identitySecret(dataDir)).toThrow(/damaged/)
  expect(readFileSync(join(dataDir, 'identity.key'), 'utf8')).toBe('')
})

const key = (fill: number) => Buffer.alloc(32, fill).toString('base64')

test.each(['secret', `K1:${key(1)}`, `k1:${key(1).slice(0, 40)}`, `k1:${key(1)},k1:${key(2)}`, `k1:${key(1)},`, `k1 ${key(1)}`])('names REPORT_KEYS when they are "%s", and repeats none', text => {
  expect(() => readSettings({ REPORT_KEYS: text })).toThrow(StartError)
  expect(() => readSettings({ REPORT_KEYS: text })).toThrow(/^REPORT_KEYS (holds|names) .*\.$/)
  expect(() => readSettings({ REPORT_KEYS: text })).toThrow(expect.not.stringContaining(key(1).slice(0, 30)) as never)
})

test('reads the keys of reports, the newest last', () => {
  expect(readSettings({ REPORT_KEYS: `k1:${key(1)}, k2:${key(2)}` }).reportKeys?.map(({ id }) => id)).toEqual(['k1', 'k2'])
})

test('makes the key of reports once, for the owner only, and asks once for a backup without telling it', () => {
  const dataDir = join(folder(), 'data')
  const lines: string[] = []
  const [made] = keptReportKeys(dataDir, line => lines.push(line))
  expect(keptReportKeys(dataDir, line => lines.push(line))).toEqual([made])
  expect(lines).toEqual([expect.stringContaining('back it up')])
  expect(lines.join()).not.toContain(made?.secret.toString('base64'))
  expect(statSync(join(dataDir, 'report.keys')).mode & 0o777).toBe(0o600)
})

test('refuses damaged keys of reports instead of making new ones that read nothing', () => {
  const dataDir = folder()
  writeFileSync(join(dataDir, 'report.keys'), '')
  expect(() => keptReportKeys(dataDir, () => undefined)).toThrow(/report\.keys holds a key that cannot be read/)
  expect(readFileSync(join(dataDir, 'report.keys'), 'utf8')).toBe('')
})

const start = (env: Record<string, string>) =>
  startServer(readSettings({ LOG_LEVEL: 'silent', DATA_DIR: folder(), ...env }), () => undefined, testBank)

test('says in one sentence why the database of DATABASE_URL cannot be used', async () => {
  await expect(start({ DATABASE_URL: 'postgres://me:hunter2@127.0.0.1:9/db' })).rejects.toThrow(/^The database at 127\.0\.0\.1:9 \(DATABASE_URL\) cannot be used: .*\.$/)
  const database = await startTestDatabase()
  const withPassword = (password: string) => database.url.replace(/:[^:@/]+@/, `:${password}@`)
  await expect(start({ DATABASE_URL: withPassword('wrong') })).rejects.toThrow(/refuses the user or password/)
  await expect(start({ DATABASE_URL: database.url.replace(/\/\w+$/, '/nothing') })).rejects.toThrow(/no database "nothing"/)
  await database.remove()
})

test('says that the port is taken, and leaves no database running', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await new Promise(resolve => taken.once('listening', resolve))
  const { port } = taken.address() as { port: number }
  const dataDir = folder()
  chmodSync(dataDir, 0o755)
  await expect(start({ PORT: String(port), DATA_DIR: dataDir })).rejects.toThrow(new RegExp(`^Port ${port} on 127\\.0\\.0\\.1 is taken`))
  await new Promise(resolve => taken.close(resolve))
  const server = await start({ PORT: String(port), DATA_DIR: dataDir })
  expect(await (await fetch(`${server.url}/healthz`)).json()).toEqual({ ok: true, database: 'up' })
  await server.stop()
})
