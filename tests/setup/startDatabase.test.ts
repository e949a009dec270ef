/** The embedded PostgreSQL, started for real. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { isAlive } from '../../cloud/embedded/processIdentity'
import { startDatabase } from '../../cloud/embedded/startDatabase'
import { StartError } from '../../cloud/startError'
import { holdDatabase } from './support/holdDatabase'

let dataDir = ''
const lines: string[] = []
const start = (folder = dataDir) => startDatabase({ dataDir: folder, log: line => lines.push(line) })
const postgresPid = () => Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'fanzha-database-'))
  lines.length = 0
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

test('keeps its rows, its address and its password over a restart', async () => {
  const first = await start()
  await query(first.url, 'CREATE TABLE kept (name text)')
  await query(first.url, "INSERT INTO kept VALUES ('反诈')")
  await first.stop()

  const second = await start()
  expect(second.url).toBe(first.url)
  expect(await query(second.url, 'SELECT name FROM kept')).toEqual([{ name: '反诈' }])
  await second.stop()
})

test('runs with fsync on, in UTF-8, and for this computer only', async () => {
  const database = await start()
  const settings = await query(database.url, `SELECT name, setting FROM pg_settings
    WHERE name IN ('fsync', 'listen_addresses', 'server_encoding', 'synchronous_commit') ORDER BY name`)
  await database.stop()
  expect(settings).toEqual([
    { name: 'fsync', setting: 'on' },
    { name: 'listen_addresses', setting: '127.0.0.1' },
    { name: 'server_encoding', setting: 'UTF8' },
    { name: 'synchronous_commit', setting: 'on' }
  ])
})

test('leaves no process and no lock behind when it is stopped', async () => {
  const database = await start()
  const pid = postgresPid()
  await database.stop()
  expect(isAlive(pid)).toBe(false)
  expect(existsSync(join(dataDir, 'server.lock'))).toBe(false)
})

test('refuses a second start on one data folder, names the first and leaves it running', async () => {
  const first = await start()
  await expect(start()).rejects.toThrow(new StartError(
    `The data folder ${dataDir} is already in use by process ${process.pid}. Stop that server first, or choose another folder with DATA_DIR.`
  ))
  expect(await query(first.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  await first.stop()
})

test('stops the database of a killed server and finds every row it had acknowledged', async () => {
  const killed = await holdDatabase(dataDir)
  await query(killed.url, 'CREATE TABLE kept (id int)')
  await query(killed.url, 'INSERT INTO kept SELECT generate_series(1, 500)')
  const orphan = postgresPid()
  await killed.kill()
  expect(isAlive(orphan)).toBe(true)

  const next = await start()
  expect(lines).toEqual([`Stopping the database that an earlier server left running (process ${orphan}).`])
  expect(isAlive(orphan)).toBe(false)
  expect(await query(next.url, 'SELECT count(*)::int AS rows FROM kept')).toEqual([{ rows: 500 }])
  await next.stop()
})

test('takes over a lock whose process id now belongs to another program', async () => {
  writeFileSync(join(dataDir, 'server.lock'), JSON.stringify({ pid: process.ppid, mark: 'of an earlier boot' }))
  const database = await start()
  expect(await query(database.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  await database.stop()
})

test('spares a program that got the process id of an old database', async () => {
  await (await start()).stop()
  writeFileSync(join(dataDir, 'postgres', 'postmaster.pid'), `${process.ppid}\n${join(dataDir, 'postgres')}\n1\n5432\n\n\n`)
  const database = await start()
  expect(isAlive(process.ppid)).toBe(true)
  expect(lines).toEqual([])
  await database.stop()
})

test('starts PostgreSQL again when it dies', async () => {
  const database = await start()
  const died = postgresPid()
  process.kill(died, 'SIGKILL')
  await waitFor(async () => (await query(database.url, 'SELECT 1')).length === 1)
  expect(postgresPid()).not.toBe(died)
  expect(lines).toContain('The database stopped by itself; starting it again.')
  await database.stop()
})

test('says so when the data folder cannot be made', async () => {
  writeFileSync(join(dataDir, 'file'), '')
  await expect(start(join(dataDir, 'file', 'data'))).rejects.toThrow(/^The data folder .* cannot be written \(ENOTDIR\): .*DATA_DIR\.$/)
})

test('does not begin an empty database where the password of a full one is missing', async () => {
  mkdirSync(join(dataDir, 'postgres'))
  await expect(start()).rejects.toThrow(/database\.json is missing/)
  expect(existsSync(join(dataDir, 'server.lock'))).toBe(false)
})

async function waitFor(condition: () => Promise<boolean>): Promise<void> {
  for (let tries = 100; tries > 0; tries--) {
    if (await condition().catch(() => false)) return
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  throw new Error('waited 10 seconds in vain')
}
