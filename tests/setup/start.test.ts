/** `npm start` refuses with one sentence, before it installs or builds anything. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startMark } from '../../cloud/embedded/processIdentity'

const root = join(__dirname, '../..')
let folder = ''
let listener: Server | undefined

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fanzha-start-'))
})
afterEach(() => {
  listener?.close()
  listener = undefined
  rmSync(folder, { recursive: true, force: true })
})

/** Runs a tool that is expected to end at once. */
async function run(args: string[], env: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, DATA_DIR: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', text => (said += String(text)))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, said: said.trim() }
}

const start = (env: Record<string, string>) => run(['tools/start.mjs'], env)

async function takePort(): Promise<number> {
  listener = createServer().listen(0, '127.0.0.1')
  await once(listener, 'listening')
  const address = listener.address()
  if (!address || typeof address === 'string') throw new Error('no port')
  return address.port
}

test('names the port that is taken and how to choose another', async () => {
  const port = await takePort()
  expect(await start({ PORT: String(port) })).toEqual({
    code: 1,
    said: `Port ${port} is taken by another program: stop that program, or choose another port, for instance PORT=${port + 1} npm start.`
  })
})

test.each(['web', '70000', '-1', '8.5'])('refuses the port %s', async port => {
  const { code, said } = await start({ PORT: port })
  expect(code).toBe(1)
  expect(said).toBe(`PORT is "${port}": give a whole number from 1 to 65535, or leave it out for 8787.`)
})

test('refuses an address that this computer does not have', async () => {
  const { code, said } = await start({ PORT: '0', HOST: '203.0.113.7' })
  expect(code).toBe(1)
  expect(said).toMatch(/^This computer has no address "203\.0\.113\.7": /)
})

test.each(['not an address', 'postgres://user:p#ss word@:x/', 'postgres://host:99999/name'])('refuses the broken DATABASE_URL %s', async url => {
  const { code, said } = await start({ PORT: '0', DATABASE_URL: url })
  expect(code).toBe(1)
  expect(said).toMatch(/^DATABASE_URL is not an address: .*\.$/)
})

test('refuses a DATABASE_URL of another kind of database and keeps its password to itself', async () => {
  const { code, said } = await start({ PORT: '0', DATABASE_URL: 'mysql://user:geheim@127.0.0.1/name' })
  expect(code).toBe(1)
  expect(said).toMatch(/^DATABASE_URL is not the address of a PostgreSQL database: .*\.$/)
  expect(said).not.toContain('geheim')
})

test('says where no PostgreSQL answers', async () => {
  const port = await takePort()
  listener?.close()
  const { code, said } = await start({ PORT: '0', DATABASE_URL: `postgres://user:geheim@127.0.0.1:${port}/name` })
  expect(code).toBe(1)
  expect(said).toMatch(new RegExp(`^No PostgreSQL answers at 127\\.0\\.0\\.1:${port} \\(ECONNREFUSED\\): .*\\.$`))
})

test('leaves a data folder alone that a running server uses', async () => {
  writeFileSync(join(folder, 'server.lock'), JSON.stringify({ pid: process.pid, mark: startMark(process.pid) }))
  const { code, said } = await start({ PORT: '0' })
  expect(code).toBe(1)
  expect(said).toContain(`process ${process.pid}`)
  expect(said).toContain('DATA_DIR')
  expect(said).not.toContain('Packages')
})

test.each(['start', 'test', 'dev', 'build'])('npm run %s tells an old Node to go', async tool => {
  const oldNode = join(folder, 'oldNode.cjs')
  writeFileSync(oldNode, "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.4' } })")
  expect(await run(['--require', oldNode, `tools/${tool}.mjs`], {})).toEqual({
    code: 1,
    said: 'Node 18.20.4 is too old: install Node 20 or newer (https://nodejs.org) and start again.'
  })
})

test('says which test stages there are', async () => {
  const { code, said } = await run(['tools/test.mjs', 'units'], {})
  expect(code).toBe(1)
  expect(said).toMatch(/^There is no test stage "units": choose from lint, .*e2e\.$/)
})
