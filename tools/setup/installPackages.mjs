import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, statfsSync, writeFileSync } from 'node:fs'
import { runProgram } from './runProgram.mjs'
import { SetupError, diskFull } from './setupError.mjs'

const stamp = 'node_modules/.install-stamp'
/** node_modules takes 700 MB, the npm cache about half of it again. */
const neededBytes = 1.5e9

const lockHash = () => createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')

/** True when node_modules is what package-lock.json asks for, whether we installed it or somebody ran `npm ci`. */
function packagesAreCurrent() {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash()) return true
  if (!existsSync('node_modules/.package-lock.json')) return false
  const wanted = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages
  const found = JSON.parse(readFileSync('node_modules/.package-lock.json', 'utf8')).packages
  const same = Object.entries(wanted).every(([path, { version, optional, devOptional }]) =>
    path === '' || (found[path] ? found[path].version === version : Boolean(optional || devOptional))
  )
  if (same) writeFileSync(stamp, lockHash())
  return same
}

/** Installs exactly what package-lock.json names, unless it is there. Call it with the work lock held. */
export async function ensurePackages() {
  if (packagesAreCurrent()) return
  process.stdout.write('Installing packages …\n')
  const { bavail, bsize } = statfsSync('.')
  if (bavail * bsize < neededBytes) throw new SetupError(diskFull)
  const since = Date.now()
  const sign = setInterval(() => {
    process.stdout.write(`    still installing (${Math.round((Date.now() - since) / 1000)} s; usually 1 to 3 minutes)\n`)
  }, 20_000)
  // Builds and tests need the development packages, whatever NODE_ENV says.
  const { code, output } = await runProgram('npm', ['ci', '--include=dev', '--loglevel=error'])
  clearInterval(sign)
  if (code !== 0) throw new SetupError(sentenceFor(code, output))
  mkdirSync('node_modules', { recursive: true })
  writeFileSync(stamp, lockHash())
}

/** What npm's output means for the person, and what to do. */
function sentenceFor(code, output) {
  if (/ENOSPC|EDQUOT|no space left/i.test(output)) return diskFull
  if (code === 127) return 'npm was not found: install Node 20 or newer with npm (https://nodejs.org) and start again.'
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET|network/i.test(output)) {
    return 'The packages could not be fetched: the npm registry cannot be reached. Check the network connection (and npm\'s registry and proxy settings) and start again.'
  }
  if (/EACCES|EPERM|EROFS/.test(output)) return 'The packages could not be written to node_modules: give this user the right to write in this folder and start again.'
  if (/EUSAGE|in sync/.test(output)) return 'package.json and package-lock.json do not agree: run "npm install" once, look at the change, and start again.'
  const last = output.split('\n').find(line => /^npm (error|ERR!)/.test(line)) ?? output.trim().split('\n').at(-1)
  return `The packages could not be installed (${last?.replace(/^npm (error|ERR!) /, '')}): run "npm ci" to see everything npm says.`
}
