import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartError } from './startError'

/** A secret that reports are sealed with, and its name. */
export interface ReportKey {
  id: string
  secret: Buffer
}

const howTo = 'write it as id:key with an id of small letters and digits and a key from "openssl rand -base64 32"; several with commas, the newest last.'

/**
 * Reads `id:base64(32 bytes),id2:…`, the newest last.
 *
 * @param where what holds it, for the sentence: the text itself is never repeated
 * @throws StartError
 */
export function parseReportKeys(text: string, where: string): ReportKey[] {
  const keys = text.trim().split(',').map(each => parseKey(each.trim(), where))
  if (new Set(keys.map(({ id }) => id)).size === keys.length) return keys
  throw new StartError(`${where} names two keys alike: give each an id of its own.`)
}

function parseKey(text: string, where: string): ReportKey {
  const [, id = '', encoded = ''] = /^([a-z0-9]{1,16}):([A-Za-z0-9+/_-]{43}=?)$/.exec(text) ?? []
  const secret = Buffer.from(encoded, 'base64')
  if (secret.length === 32) return { id, secret }
  throw new StartError(`${where} holds a key that cannot be read: ${howTo}`)
}

/**
 * The keys kept in DATA_DIR/report.keys, made on the first start. Without them no report can be read again.
 *
 * @throws StartError when the file can be neither read nor written, or is damaged
 */
export function keptReportKeys(dataDir: string, log: (line: string) => void): ReportKey[] {
  const file = join(dataDir, 'report.keys')
  try {
    return parseReportKeys(read(file) ?? create(dataDir, file, log), file)
  } catch (error) {
    if (error instanceof StartError) throw error
    throw new StartError(`The keys in ${file} cannot be read or written (${(error as NodeJS.ErrnoException).code}): check the folder's owner and free space.`)
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

function create(dataDir: string, file: string, log: (line: string) => void): string {
  const text = `k1:${randomBytes(32).toString('base64')}`
  mkdirSync(dataDir, { recursive: true })
  writeFileSync(file, `${text}\n`, { mode: 0o600, flag: 'wx' })
  log(`Reports are sealed with a new key in ${file}: back it up now. Without it no report can ever be read again.`)
  return text
}
