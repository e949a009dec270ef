import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { StartError } from '../startError'
import { type ClusterPlace, prepareFolder } from './clusterPlace'

/** A new cluster takes about 40 MB and its first logs as much again. */
const neededBytes = 200e6

/**
 * Makes the cluster unless it is there. It is made beside and renamed when whole: a start that was killed half way leaves
 * nothing that looks like a database.
 */
export function createCluster(place: ClusterPlace, programs: string): void {
  if (existsSync(join(place.folder, 'PG_VERSION'))) return
  const draft = `${place.folder}.new`
  const passwordFile = `${place.folder}.password`
  rmSync(draft, { recursive: true, force: true })
  prepareFolder(draft, place.account)
  refuseFullDisk(draft)
  writeFileSync(passwordFile, place.record.password, { mode: 0o600 })
  if (place.account.uid !== undefined) chownSync(passwordFile, place.account.uid, place.account.gid ?? -1)
  const made = spawnSync(
    join(programs, 'initdb'),
    ['-D', draft, '--username=fanzha', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--locale=C', '--encoding=UTF8'],
    { ...place.account, cwd: draft, encoding: 'utf8', env: { PATH: process.env.PATH } }
  )
  rmSync(passwordFile, { force: true })
  if (made.status !== 0) {
    rmSync(draft, { recursive: true, force: true })
    throw initProblem(place.folder, made.error?.message ?? made.stderr)
  }
  renameSync(draft, place.folder)
}

function refuseFullDisk(folder: string): void {
  const { bavail, bsize } = statfsSync(folder)
  if (bavail * bsize >= neededBytes) return
  rmSync(folder, { recursive: true, force: true })
  throw fullDisk(dirname(folder))
}

/** The sentence for a disk without room. */
export function fullDisk(folder: string): StartError {
  return new StartError(`The disk of ${folder} is full: free at least 1 GB, or choose another disk with DATA_DIR, and start again.`)
}

function initProblem(folder: string, output: string): StartError {
  if (/No space left/i.test(output)) return fullDisk(dirname(folder))
  const reason = output.split('\n').find(line => /error|fatal/i.test(line)) ?? output.trim().split('\n').at(-1)
  return new StartError(`The database could not be created in ${folder}: ${reason}`)
}
