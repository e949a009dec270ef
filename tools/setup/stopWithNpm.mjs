import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * Stops this process when the npm that started it is gone. npm hands signals to its shell only, and kill -9 to nobody: the
 * server would go on unseen and keep the port. Started without npm, nothing happens.
 */
export function stopWithNpm() {
  if (!process.env.npm_lifecycle_event) return
  const npm = npmProcess()
  const check = () => {
    if (!npm || isAlive(npm)) return
    clearInterval(timer)
    process.kill(process.pid, 'SIGTERM')
  }
  const timer = setInterval(check, 500)
  timer.unref()
}

/** npm runs scripts through a shell, which some shells leave between it and us. */
function npmProcess() {
  const parent = describe(process.ppid)
  return /(^|\/)-?(sh|bash|dash|zsh|ash)$/.test(parent.name) ? parent.parent : process.ppid
}

function describe(pid) {
  try {
    if (process.platform === 'linux') {
      const [, name, rest] = readFileSync(`/proc/${pid}/stat`, 'utf8').match(/\((.*)\) (.*)/s)
      return { name, parent: Number(rest.split(' ')[1]) }
    }
    const [parent, ...name] = execFileSync('ps', ['-o', 'ppid=,comm=', '-p', String(pid)], { encoding: 'utf8' }).trim().split(/\s+/)
    return { name: name.join(' '), parent: Number(parent) }
  } catch {
    return { name: '', parent: 0 }
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
