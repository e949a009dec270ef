import { execFile } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { buildSync } from 'esbuild'
import { Client } from 'pg'
import { runningDatabase } from '../../cloud/embedded/runningDatabase'
import { type RunningServer, startServer } from '../../cloud/server'
import { readSettings } from '../../cloud/settings'
import { goodPassphrase } from '../support/officers'
import { testBank } from '../support/testBank'

const root = resolve(__dirname, '../..')
let dataDir: string
let server: RunningServer
/** The tools, bundled once: to translate them anew for each of some thirty commands takes a minute. */
let tools: string

beforeAll(async () => {
  mkdirSync(join(root, '.cache'), { recursive: true })
  tools = mkdtempSync(join(root, '.cache/tools-'))
  const entryPoints = ['officer', 'auditVerify', 'publishContent', 'rebuildStatistics'].map(name => join(root, `tools/${name}.ts`))
  buildSync({ entryPoints, outdir: tools, outExtension: { '.js': '.mjs' }, bundle: true, platform: 'node', format: 'esm', packages: 'external', logLevel: 'warning' })
  dataDir = mkdtempSync(join(tmpdir(), 'fanzha-officer-'))
  chmodSync(dataDir, 0o755)
  server = await startServer(readSettings({ DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent' }), () => undefined, testBank, { cases: [], alerts: [], places: [], partners: [] })
}, 180_000)
afterAll(async () => {
  await server.stop()
  rmSync(dataDir, { recursive: true, force: true })
  rmSync(tools, { recursive: true, force: true })
})

async function run(tool: string, words: string[], env: Record<string, string> = {}): Promise<{ code: number; out: string; err: string }> {
  const options = { cwd: root, env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', DATA_DIR: dataDir, ...env } }
  try {
    const { stderr, stdout } = await promisify(execFile)(process.execPath, [join(tools, basename(tool, '.ts') + '.mjs'), ...words], options)
    return { code: 0, out: stdout, err: stderr }
  } catch (error) {
    const { code, stderr, stdout } = error as { code: number; stderr: string; stdout: string }
    return { code, out: stdout, err: stderr }
  }
}
const officer = (...words: string[]) => run('tools/officer.ts', words)
const auditVerify = (env: Record<string, string> = {}, ...words: string[]) => run('tools/auditVerify.ts', words, env)
const codeIn = (text: string) => /[2-9A-Z]{4}(-[2-9A-Z]{4}){3}/.exec(text)?.[0] ?? ''

async function call(action: string, input: object, token?: string) {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }
  const answer = await fetch(`${server.url}/api`, { method: 'POST', headers, body: JSON.stringify({ action, contract: 1, input }) })
  return { status: answer.status, body: (await answer.json()) as { value: { token: string; role: string; name: string; station: string } } }
}
const signIn = (passphrase = goodPassphrase) => call('officer.signIn', { name: '张三', passphrase })
async function query(statement: string) {
  const client = new Client({ connectionString: runningDatabase(dataDir) })
  await client.connect()
  await client.query(statement)
  await client.end()
}

test('beside a running server an officer is invited, listed, unlocked, signed out and revoked, and all of it is in the log', async () => {
  const invited = await officer('invite', '--role', 'reviewer', '--name', '张三', '--station', '城东派出所')
  expect(invited).toMatchObject({ code: 0, err: '' })
  expect((await officer('list')).out).toMatch(/张三\treviewer\t城东派出所\tinvited, until .*\n0 officers, 1 open invitations\.\n$/)
  const { body } = await call('officer.enrol', { code: codeIn(invited.out), passphrase: goodPassphrase })
  expect(body.value).toMatchObject({ role: 'reviewer', name: '张三', station: '城东派出所' })
  expect((await officer('list')).out).toMatch(/^张三\treviewer\t城东派出所\tsince .*\n1 officers, 0 open invitations\.\n$/)

  for (let i = 0; i < 5; i += 1) expect((await signIn('不是这一句话')).status).toBe(401)
  expect((await signIn()).status).toBe(429)
  expect(await officer('unlock', '--name', '张三')).toMatchObject({ code: 0, out: '张三 may try again at once.\n' })
  expect((await signIn()).status).toBe(200)

  expect((await officer('signout', '--name', '张三')).out).toBe('张三 is signed out everywhere (2 sessions).\n')
  expect((await call('officer.me', {}, body.value.token)).status).toBe(403)
  const { body: again } = await signIn()
  expect((await officer('revoke', '--name', '张三')).code).toBe(0)
  expect((await call('officer.me', {}, again.value.token)).status).toBe(403)
  expect((await signIn()).status).toBe(401)

  const verified = await auditVerify()
  expect(verified).toMatchObject({ code: 0, err: '' })
  // enrol, five misses, two sign-ins; the miss after revoking; four of the command line.
  expect(verified.out).toMatch(/^13 entries of 3 officers, 1 daily anchors\.\nLatest anchor: \d{4}-\d\d-\d\d [\w-]{43}\. .*\nThe log is whole: nothing was changed, put in or taken out\.\n$/)

  const [, day = '', seal = ''] = /anchor: (\S+) ([\w-]{43})/.exec(verified.out) ?? []
  expect((await auditVerify({}, day, seal)).code).toBe(0)
  const other = await auditVerify({}, day, 'x'.repeat(43))
  expect(other).toMatchObject({ code: 1, out: expect.stringContaining(`Broken: the anchor of ${day} is not the one that was kept`) as string })
  expect((await auditVerify({}, 'yesterday')).err).toMatch(/^Usage: npm run audit:verify/)
}, 180_000)

test('a log that was tampered with is named with the place, and the exit code is 1', async () => {
  await query("UPDATE audit_log SET action = 'officer.me' WHERE officer = 'console' AND seq = 2")
  const { code, out } = await auditVerify()
  expect(code).toBe(1)
  expect(out).toContain('Broken: officer console, entry 2: the entry was changed, put in or moved.')
  expect((await auditVerify({ IDENTITY_SECRET: 'x'.repeat(32) })).code).toBe(1)
}, 180_000)

test('without the server’s secret an outside database can be looked after, but not its log', async () => {
  const outside = { DATABASE_URL: runningDatabase(dataDir) ?? '', DATA_DIR: join(dataDir, 'nowhere') }
  const invited = await run('tools/officer.ts', ['invite'], outside)
  expect(invited.code).toBe(0)
  expect(invited.out).toMatch(/^One-time code for officer: /)
  expect(invited.out).toContain('This was not written into the audit log: set IDENTITY_SECRET to that of the server')
  expect(codeIn(invited.out)).toHaveLength(19)
  expect(await auditVerify(outside)).toMatchObject({ code: 1, err: 'The log cannot be checked without the secret it is sealed with: set IDENTITY_SECRET to that of the server.\n' })
}, 180_000)

test.each([
  [[], 'What is to be done?'],
  [['promote'], 'There is no command "promote".'],
  [['invite', '--role', 'resident'], '--role is "resident": give one of volunteer, officer, reviewer, editor, admin.'],
  [['invite', '--rolle', 'officer'], "Unknown option '--rolle'"],
  [['revoke'], '--name is missing: whose account is meant?'],
  [['invite', '--role', 'officer', '--name', '张'], '--name is "张": give 2 to 20 Chinese characters, letters or digits.'],
  [['invite', '--role', 'officer', '--station', ' '], '--station is " ": give 2 to 30 characters.'],
  [['signout', '--name', '没这个人'], 'No officer who may sign in is called 没这个人: "npm run officer -- list" names them.']
])('called with %j it says what is wrong', async (words, sentence) => {
  const { code, err, out } = await officer(...words)
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toContain(sentence)
  if (!/张|没这个人|--station/.test(words.join(' '))) expect(err).toContain('Usage:\n  npm run officer -- invite [--role volunteer|officer')
}, 180_000)

test.each([
  ['tools/officer.ts', ['list']],
  ['tools/officer.ts', ['invite']],
  ['tools/auditVerify.ts', []],
  ['tools/publishContent.ts', []],
  ['tools/rebuildStatistics.ts', []]
])('%s %j refuses a folder without a database, and makes nothing there', async (tool, words) => {
  const typo = join(dataDir, 'typo')
  const { code, err, out } = await run(tool, words, { DATA_DIR: typo })
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toContain(`There is no database in ${typo}: set DATA_DIR to the folder of the server`)
  expect(existsSync(typo)).toBe(false)
}, 180_000)

test('the figures are made anew beside a running server', async () => {
  expect(await run('tools/rebuildStatistics.ts', [])).toMatchObject({ code: 0, out: expect.stringContaining('made anew') as string })
}, 180_000)
