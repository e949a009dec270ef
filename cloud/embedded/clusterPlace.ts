import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmdirSync, statSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { StartError } from '../startError'
import { type Account, accountFor, canUse } from './account'

/** What must be known to open the cluster again; kept in <dataDir>/database.json, readable by its owner only. */
export interface ClusterRecord {
  folder: string | null
  port: number
  password: string
}

export interface ClusterPlace {
  folder: string
  record: ClusterRecord
  account: Account
}

/** Where root keeps what another account must reach when the checkout is closed to it. */
export const systemFolder = '/var/lib/fanzha-tongxing'

/**
 * Finds or chooses the cluster's folder: <dataDir>/postgres, or for root in a closed checkout a folder in /var/lib.
 * The record is on disk before the cluster is made, so that no cluster is ever left without its password.
 */
export function clusterPlace(dataDir: string, log: (line: string) => void): ClusterPlace {
  const inside = join(dataDir, 'postgres')
  const known = readRecord(dataDir)
  if (!known && existsSync(inside)) {
    throw new StartError(`${join(dataDir, 'database.json')} is missing, and with it the password of the database in ${inside}: put it back, or move that folder away to begin with an empty database.`)
  }
  const folder = known ? (known.folder ?? inside) : inside
  const account = accountFor(folder)
  if (account.uid !== undefined && folder === inside) openFor(account, dataDir)
  if (known) return { folder, record: known, account }

  const record: ClusterRecord = { folder: null, port: 0, password: randomBytes(24).toString('hex') }
  if (!reaches(account, dataDir)) {
    record.folder = join(systemFolder, randomBytes(6).toString('hex'))
    log(`The database account cannot reach ${dataDir}, so the database is kept in ${record.folder}.`)
  }
  saveRecord(dataDir, record)
  return { folder: record.folder ?? inside, record, account }
}

/** Replaces the record as a whole: after a power cut there is the old one or the new one. */
export function saveRecord(dataDir: string, record: ClusterRecord): void {
  const path = join(dataDir, 'database.json')
  const file = openSync(`${path}.new`, 'w', 0o600)
  writeSync(file, JSON.stringify(record, null, 2))
  fsyncSync(file)
  closeSync(file)
  renameSync(`${path}.new`, path)
  keepOwner(dataDir, path)
}

/** @throws StartError when it is there and cannot be read */
export function readRecord(dataDir: string): ClusterRecord | undefined {
  const path = join(dataDir, 'database.json')
  if (!existsSync(path)) return undefined
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as ClusterRecord
  } catch {
    throw new StartError(`${path} cannot be read: put back a copy of it, or mend its rights.`)
  }
}

/** Root may start the server once on a folder of another user: the files stay that user's. */
export function keepOwner(dataDir: string, path: string): void {
  const { uid, gid } = statSync(dataDir)
  if (process.getuid?.() === 0 && uid !== 0) chownSync(path, uid, gid)
}

/** Lets the account's group pass through our own data folder; folders above it are not ours to open. */
function openFor(account: Account, dataDir: string): void {
  const { uid, mode } = statSync(dataDir)
  if (uid === account.uid || mode & 0o001) return
  chownSync(dataDir, uid, account.gid ?? -1)
  chmodSync(dataDir, (mode & 0o7777) | 0o010)
}

function reaches(account: Account, dataDir: string): boolean {
  if (account.uid === undefined) return true
  const probe = join(dataDir, 'postgres.probe')
  prepareFolder(probe, account)
  const reached = canUse(account, probe)
  rmdirSync(probe)
  return reached
}

/** Makes an empty folder that belongs to the account. */
export function prepareFolder(folder: string, account: Account): void {
  mkdirSync(dirname(folder), { recursive: true, mode: 0o755 })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (account.uid !== undefined) chownSync(folder, account.uid, account.gid ?? -1)
}
