import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { SetupError } from './setupError.mjs'

const path = '.cache/setup.lock'

/**
 * Does work that two processes must not do in this folder at one time: installing and building.
 *
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 * @template T
 */
export async function withWorkLock(work) {
  take()
  const release = () => rmSync(path, { force: true })
  process.once('exit', release)
  try {
    return await work()
  } finally {
    release()
    process.off('exit', release)
  }
}

function take() {
  mkdirSync('.cache', { recursive: true })
  for (;;) {
    try {
      writeFileSync(path, String(process.pid), { flag: 'wx' })
      return
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    const holder = Number(readFileSync(path, 'utf8'))
    if (holder && holder !== process.pid && isOurs(holder)) {
      throw new SetupError(`Process ${holder} is installing or building in this folder: wait until it is done, then start again.`)
    }
    rmSync(path, { force: true })
  }
}

/** Ids are reused: on Linux the command line tells whether it is one of these tools. */
function isOurs(pid) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (error.code !== 'EPERM') return false
  }
  if (process.platform !== 'linux') return true
  try {
    return /tools[/](start|test|dev|build)[.]mjs/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))
  } catch {
    return false
  }
}
