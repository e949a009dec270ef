import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { StartError } from '../startError'
import { commandLine, isAlive } from './processIdentity'

/**
 * Stops the PostgreSQL that a killed server left running on this cluster. Call it with the data folder locked: then a
 * PostgreSQL on it has no server that would miss it.
 */
export async function stopOrphan(folder: string, log: (line: string) => void): Promise<void> {
  const pidFile = join(folder, 'postmaster.pid')
  if (!existsSync(pidFile)) return
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0])
  if (!pid || !isAlive(pid)) return
  if (!servesCluster(pid, folder)) {
    // The system gave the id to another program; PostgreSQL would take it for a server and refuse to start.
    rmSync(pidFile)
    return
  }
  log(`Stopping the database that an earlier server left running (process ${pid}).`)
  if (await end(pid, 'SIGINT', 30)) return
  if (await end(pid, 'SIGQUIT', 10)) return
  throw new StartError(`The database process ${pid} of an earlier server does not stop: end it with "kill ${pid}" and start again.`)
}

/** Ids are reused: a signal goes only to a PostgreSQL started on this very folder. */
function servesCluster(pid: number, folder: string): boolean {
  const command = commandLine(pid)
  return command.includes('postgres') && ` ${command} `.includes(` -D ${folder} `)
}

/** Fast shutdown is SIGINT; SIGQUIT leaves the rest to crash recovery, which loses nothing that was acknowledged. */
async function end(pid: number, signal: NodeJS.Signals, seconds: number): Promise<boolean> {
  try {
    process.kill(pid, signal)
  } catch {
    return !isAlive(pid)
  }
  for (let left = seconds * 20; left > 0 && isAlive(pid); left--) await wait(50)
  return !isAlive(pid)
}
