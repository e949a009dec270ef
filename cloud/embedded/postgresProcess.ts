import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { StartError } from '../startError'
import { type ClusterPlace, keepOwner } from './clusterPlace'
import { fullDisk } from './createCluster'

const logLimit = 5e6
/** Crash recovery after a power cut may take a while; a healthy start takes under a second. */
const startSeconds = 120

/**
 * Starts PostgreSQL on the cluster and waits until it answers.
 *
 * @param dataDir where postgres.log is kept
 * @throws StartError with the last words of PostgreSQL when it gives up
 */
export async function startPostgres(place: ClusterPlace, programs: string, dataDir: string): Promise<ChildProcess> {
  const logPath = join(dataDir, 'postgres.log')
  const { output, from } = openLog(dataDir, logPath)
  const settings = [`port=${place.record.port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=on', 'synchronous_commit=on', 'log_checkpoints=off']
  const child = spawn(join(programs, 'postgres'), ['-D', place.folder, ...settings.flatMap(setting => ['-c', setting])], {
    ...place.account,
    cwd: place.folder,
    env: { PATH: process.env.PATH },
    stdio: ['ignore', output, output],
    // A session of its own: Ctrl-C goes to the server, which first answers what it has and then stops the database.
    detached: true
  })
  closeSync(output)
  child.on('error', () => undefined)
  for (const until = Date.now() + startSeconds * 1000; Date.now() < until; await wait(30)) {
    if (hasEnded(child)) throw startProblem(place.folder, readFileSync(logPath).subarray(from).toString(), logPath)
    if (await answers(databaseUrl(place, 'postgres'))) return child
  }
  child.kill('SIGINT')
  throw new StartError(`The database did not answer within ${startSeconds} seconds: see ${logPath}.`)
}

/** Fast shutdown: open transactions are rolled back, everything committed is on disk. Waits for the end. */
export async function stopPostgres(child: ChildProcess): Promise<void> {
  child.kill('SIGINT')
  for (let left = 60 * 50; left > 0 && !hasEnded(child); left--) await wait(20)
  if (!hasEnded(child)) child.kill('SIGQUIT')
}

/** True when the process is over, or never began. */
export const hasEnded = (child: ChildProcess) => child.pid === undefined || child.exitCode !== null || child.signalCode !== null

/** The address of one database of the cluster. */
export const databaseUrl = (place: Pick<ClusterPlace, 'record'>, name: string) => `postgres://fanzha:${place.record.password}@127.0.0.1:${place.record.port}/${name}`

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return true
  } catch (error) {
    // Wrong password: this is not our cluster, and waiting does not help.
    if ((error as { code?: string }).code === '28P01') throw new StartError('The database refuses its own password: database.json and the database folder do not belong together. Put back the pair.')
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

function openLog(dataDir: string, path: string): { output: number; from: number } {
  if (existsSync(path) && statSync(path).size > logLimit) renameSync(path, `${path}.1`)
  const output = openSync(path, 'a', 0o600)
  keepOwner(dataDir, path)
  return { output, from: statSync(path).size }
}

function startProblem(folder: string, said: string, logPath: string): StartError {
  if (/No space left/i.test(said)) return fullDisk(folder)
  const reason = said.match(/(?:FATAL|PANIC|ERROR):\s*(.*)/)?.[1] ?? (said.trim().split('\n').at(-1) || 'it said nothing')
  return new StartError(`The database in ${folder} does not start (${reason}): see ${logPath}.`)
}
