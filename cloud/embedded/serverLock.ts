import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartError } from '../startError'
import { isAlive, startMark } from './processIdentity'

interface Holder {
  pid: number
  mark: string
}

/**
 * Takes the data folder for this process. A lock left by a killed process is taken over.
 *
 * @returns the function that gives the folder back
 * @throws StartError naming the process that uses the folder
 */
export function lockDataFolder(dataDir: string): () => void {
  const path = join(dataDir, 'server.lock')
  const mine = JSON.stringify({ pid: process.pid, mark: startMark(process.pid) } satisfies Holder)
  // A link appears whole or not at all: nobody ever reads a half-written lock.
  const draft = `${path}.${process.pid}`
  try {
    writeFileSync(draft, mine)
    while (!tryLink(draft, path)) {
      const holder = readHolder(path)
      if (holder && isHeld(holder)) {
        throw new StartError(
          `The data folder ${dataDir} is already in use by process ${holder.pid}. Stop that server first, or choose another folder with DATA_DIR.`
        )
      }
      dropStale(path)
    }
  } finally {
    rmSync(draft, { force: true })
  }
  return () => {
    if (readHolder(path)?.pid === process.pid) rmSync(path, { force: true })
  }
}

function tryLink(draft: string, path: string): boolean {
  try {
    linkSync(draft, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function readHolder(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder
  } catch {
    return undefined
  }
}

/** @returns the process that uses the data folder, if any */
export function processUsing(dataDir: string): number | undefined {
  const holder = readHolder(join(dataDir, 'server.lock'))
  return holder && isHeld(holder) ? holder.pid : undefined
}

const isHeld = (holder: Holder) => isAlive(holder.pid) && startMark(holder.pid) === holder.mark

/** Moves the stale lock away first, so that of two starts at one moment only one removes it. */
function dropStale(path: string): void {
  const aside = `${path}.stale.${process.pid}`
  try {
    renameSync(path, aside)
  } catch {
    return
  }
  const moved = readHolder(aside)
  if (moved && isHeld(moved)) tryLink(aside, path)
  rmSync(aside, { force: true })
}
