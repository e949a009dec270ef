import type { ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { StartError } from '../startError'
import { type ClusterPlace, clusterPlace, saveRecord, systemFolder } from './clusterPlace'
import { createCluster, fullDisk } from './createCluster'
import { freePort } from './freePort'
import { postgresFiles } from './postgresFiles'
import { databaseUrl, startPostgres, stopPostgres } from './postgresProcess'
import { lockDataFolder } from './serverLock'
import { stopOrphan } from './stopOrphan'

interface Options {
  /** The folder that holds everything the server keeps; made when it is not there. */
  dataDir: string
  /** Takes one line of progress for the person who starts the server. */
  log: (line: string) => void
}

interface Database {
  url: string
  /** Stops PostgreSQL and gives the data folder back. Close the pool first: open transactions are rolled back. */
  stop(): Promise<void>
}

export const databaseName = 'fanzha'

/**
 * Starts the embedded PostgreSQL: locks the data folder, makes the cluster on the first run, stops what a killed server left
 * running, and starts PostgreSQL again should it ever die.
 *
 * @throws StartError when it cannot, with what to do
 */
export async function startDatabase({ dataDir, log }: Options): Promise<Database> {
  const folder = resolve(dataDir)
  const unlock = orSentence(folder, () => {
    makeFolder(folder)
    return lockDataFolder(folder)
  })
  try {
    const place = orSentence(folder, () => clusterPlace(folder, log))
    await stopOrphan(place.folder, log)
    const programs = orSentence(folder, () => {
      const found = postgresFiles(place.account, process.getuid?.() === 0 ? systemFolder : join(homedir(), '.cache', 'fanzha-tongxing'))
      createCluster(place, found)
      return found
    })
    const start = () => startPostgres(place, programs, folder)
    await choosePort(place, folder)
    const child = await start()
    await createDatabase(place)
    const stop = supervise(child, start, log)
    return { url: databaseUrl(place, databaseName), stop: () => stop().finally(unlock) }
  } catch (error) {
    unlock()
    throw error
  }
}

/** Node's own recursive mkdir never returns where the system refuses with "not found", as in /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  mkdirSync(folder)
}

async function choosePort(place: ClusterPlace, dataDir: string): Promise<void> {
  const port = await freePort(place.record.port)
  if (port === place.record.port) return
  place.record.port = port
  saveRecord(dataDir, place.record)
}

async function createDatabase(place: ClusterPlace): Promise<void> {
  const client = new Client({ connectionString: databaseUrl(place, 'postgres') })
  await client.connect()
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [databaseName])
    if (!rowCount) await client.query(`CREATE DATABASE ${databaseName}`)
  } finally {
    await client.end()
  }
}

/** Starts PostgreSQL again when it dies, until the returned function stops it for good. */
function supervise(first: ChildProcess, start: () => Promise<ChildProcess>, log: Options['log']): () => Promise<void> {
  let stopping = false
  let current = Promise.resolve(first)
  const watch = (child: ChildProcess) => {
    child.once('exit', () => {
      if (!stopping) current = restart()
    })
    return child
  }
  const restart = async (): Promise<ChildProcess> => {
    log('The database stopped by itself; starting it again.')
    for (;;) {
      await wait(1000)
      if (stopping) return first
      try {
        return watch(await start())
      } catch (error) {
        log(error instanceof Error ? error.message : String(error))
      }
    }
  }
  watch(first)
  return async () => {
    stopping = true
    await stopPostgres(await current)
  }
}

/** Turns what the file system refuses into the sentence for the person who starts the server. */
function orSentence<T>(folder: string, action: () => T): T {
  try {
    return action()
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOSPC' || code === 'EDQUOT') throw fullDisk(folder)
    if (code && ['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EEXIST'].includes(code)) {
      throw new StartError(`The data folder ${folder} cannot be written (${code}): give this user the right to write there, or choose another folder with DATA_DIR.`)
    }
    throw error
  }
}
