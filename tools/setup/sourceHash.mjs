import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * One hash over files and folders: it changes when a file is changed, added, renamed or removed. Tests do not count.
 *
 * @param {string[]} paths those that do not exist are left out
 */
export function sourceHash(paths) {
  const hash = createHash('sha256')
  for (const file of paths.flatMap(filesIn)) {
    hash.update(`${file}\0`).update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

function filesIn(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .filter(name => !/[.]test[.]tsx?$/.test(name))
    .flatMap(name => filesIn(join(path, name)))
}
