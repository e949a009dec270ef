import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartError } from './startError'

/**
 * The secret kept in DATA_DIR/identity.key, made on the first start.
 * Losing it turns every resident into a new one, so it belongs in the backup beside the database.
 *
 * @throws StartError when the file can be neither read nor written
 */
export function identitySecret(dataDir: string): string {
  const file = join(dataDir, 'identity.key')
  try {
    return read(file) ?? create(dataDir, file)
  } catch (error) {
    if (error instanceof StartError) throw error
    throw new StartError(`The secret in ${file} cannot be read or written (${(error as NodeJS.ErrnoException).code}): check the folder's owner and free space.`)
  }
}

function read(file: string): string | undefined {
  try {
    const secret = readFileSync(file, 'utf8').trim()
    if (secret.length >= 32) return secret
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  throw new StartError(`The secret in ${file} is damaged: restore it from the backup, or delete it to begin with new residents.`)
}

function create(dataDir: string, file: string): string {
  const secret = randomBytes(32).toString('hex')
  mkdirSync(dataDir, { recursive: true })
  writeFileSync(file, `${secret}\n`, { mode: 0o600, flag: 'wx' })
  return secret
}
