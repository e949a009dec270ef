import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/**
 * A built file and all that is loaded together with it. What it may load later stands in a call of `Promise.resolve().then`,
 * and is not counted.
 */
export function filesLoadedBy(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return []
  seen.add(file)
  const code = readFileSync(file, 'utf8').replace(/Promise\.resolve\(\)\.then\(\(\)=>(?:[\w$]+\()?require\("[^"]*"\)/g, '')
  for (const [, path = ''] of code.matchAll(/require\("(\.[^"]*)"\)/g)) filesLoadedBy(resolve(dirname(file), path), seen)
  return [...seen]
}
