import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { StartError } from '../startError'

/** The account PostgreSQL runs under. Empty when it is our own: PostgreSQL refuses root, and only root can change. */
export interface Account {
  uid?: number
  gid?: number
}

const createdName = 'fanzha-postgres'

/**
 * Picks the account for a cluster. An existing cluster keeps its owner; root borrows a database account or makes one.
 *
 * @throws StartError when somebody else owns the cluster, or root finds no account
 */
export function accountFor(cluster: string): Account {
  const self = process.getuid?.()
  const owner = existsSync(cluster) ? statSync(cluster) : undefined
  if (self !== 0) {
    if (owner && owner.uid !== self) {
      throw new StartError(`The database in ${cluster} belongs to user ${owner.uid}: start the server as that user or as root, or choose another folder with DATA_DIR.`)
    }
    return {}
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const found = lookUp('postgres') ?? lookUp('_postgres') ?? lookUp(createdName) ?? create() ?? lookUp('nobody')
  if (!found) throw new StartError('PostgreSQL does not run as root and no other account was found: start the server as an ordinary user.')
  return found
}

/** True when the account may write in the folder, the way to it included. */
export function canUse(account: Account, folder: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$0" && test -w .', folder], { ...account, cwd: '/', stdio: 'ignore' }).status === 0
}

function lookUp(name: string): Account | undefined {
  const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
  try {
    const account = { uid: id('-u'), gid: id('-g') }
    // macOS calls nobody -2, which no process can be started with.
    return account.uid > 0 ? account : undefined
  } catch {
    return undefined
  }
}

function create(): Account | undefined {
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', createdName], { stdio: 'ignore' })
  return lookUp(createdName)
}
