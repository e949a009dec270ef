import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { startDatabase } from '../../cloud/embedded/startDatabase'
import { migrate } from '../../cloud/store/migrate'
import { copyTemplate } from './databaseTemplate'

export interface TestDatabase {
  url: string
  /** Runs one statement on a connection of its own. */
  query<T extends object>(statement: string, values?: unknown[]): Promise<T[]>
  /** As when the database machine goes down; `start` brings it back at the same address with its rows. */
  stop(): Promise<void>
  start(): Promise<void>
  remove(): Promise<void>
}

interface Options {
  /** Made and set as in use, where the time that a commit takes is measured; takes a second longer. */
  asInUse?: boolean
}

/** A real PostgreSQL of its own for one test file, migrated and empty. */
export async function startTestDatabase({ asInUse = false }: Options = {}): Promise<TestDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), 'fanzha-test-'))
  // PostgreSQL runs as another user when the tests run as root.
  chmodSync(dataDir, 0o755)
  if (!asInUse) await copyTemplate(dataDir)
  const open = () => startDatabase({ dataDir, log: () => undefined })
  let running = await open()
  const { url } = running
  if (asInUse) await migrate(url)
  return {
    url,
    query: (statement, values) => queryOnce(url, statement, values),
    stop: () => running.stop(),
    async start() {
      running = await open()
    },
    async remove() {
      await running.stop()
      rmSync(dataDir, { recursive: true, force: true })
    }
  }
}

async function queryOnce<T extends object>(url: string, statement: string, values: unknown[] = []): Promise<T[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<T>(statement, values)).rows
  } finally {
    await client.end()
  }
}
