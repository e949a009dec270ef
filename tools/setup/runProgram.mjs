import { spawn } from 'node:child_process'

const running = new Set()

/** A stopped tool takes along what it started, whoever the signal was sent to. */
function stopAll(signal) {
  for (const child of running) child.kill('SIGTERM')
  process.exit(signal === 'SIGINT' ? 130 : 143)
}
process.on('SIGINT', stopAll)
process.on('SIGTERM', stopAll)

/** From here on the process answers signals by other means. */
export function leaveSignalsAlone() {
  process.off('SIGINT', stopAll)
  process.off('SIGTERM', stopAll)
}

/**
 * Runs a program to its end.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, show?: boolean, minutes?: number }} options `show` prints its output
 *   while it runs; `minutes` is when it is killed
 * @returns {Promise<{ code: number, output: string }>} everything it printed; code 127 when there is no such program
 */
export function runProgram(program, args, { env, show = false, minutes } = {}) {
  return new Promise(resolve => {
    const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
    const limit = minutes && setTimeout(() => stopLate(child, program, args, minutes), minutes * 60_000)
    running.add(child)
    let output = ''
    for (const [from, to] of [[child.stdout, process.stdout], [child.stderr, process.stderr]]) {
      from.setEncoding('utf8').on('data', text => {
        output += text
        if (show) to.write(text)
      })
    }
    const end = code => {
      running.delete(child)
      clearTimeout(limit)
      resolve({ code, output })
    }
    child.on('error', error => {
      output += error.message
      end(127)
    })
    child.on('close', (code, signal) => end(code ?? (signal ? 128 : 1)))
  })
}

function stopLate(child, program, args, minutes) {
  process.stderr.write(`Stopped after ${minutes} minutes: ${program} ${args.join(' ')}\n`)
  child.kill('SIGKILL')
  // What it started may still hold its output open.
  child.stdout.destroy()
  child.stderr.destroy()
}

/** Runs a script of a package or of this repository with the same Node. */
export const runNode = (args, options) => runProgram(process.execPath, args, options)

/** Runs TypeScript without building it. */
export const runTypeScript = (args, options) => runNode(['node_modules/tsx/dist/cli.mjs', ...args], options)
