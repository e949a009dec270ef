import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** True when a process with this id runs, whoever owns it. One that ended and waits for its parent to notice does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return process.platform !== 'linux' || startMark(pid) !== ''
}

/**
 * A text that two processes never share even when the system reuses the id: its start time, and on Linux the boot.
 * Empty when the process is gone.
 */
export function startMark(pid: number): string {
  if (process.platform !== 'linux') return ps(pid, 'lstart=')
  try {
    // The program's name comes in brackets and may hold spaces: count the fields after it. The first is the state.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ')
    // In a container nobody may ever collect a dead process, so it stays listed as a zombie.
    if (fields[0] === 'Z' || fields[0] === 'X') return ''
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return `${boot} ${fields[19] ?? ''}`
  } catch {
    return ''
  }
}

/** The command line of a process, its words parted by spaces; empty when the process is gone. */
export function commandLine(pid: number): string {
  if (process.platform !== 'linux') return ps(pid, 'command=')
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
  } catch {
    return ''
  }
}

/** Slim Linux images come without ps, so it serves the other systems only. */
function ps(pid: number, column: string): string {
  try {
    return execFileSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return ''
  }
}
