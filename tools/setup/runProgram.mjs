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
 * @param {{ env?: Record<string, string>, show?: boolean }} options `show` prints its output while it runs
 * @returns {Promise<{ code: number, output: string }>} everything it printed; code 127 when there is no such program
 */
export function runProgram(program, args, { env, show = false } = {}) {
  return new Promise(resolve => {
    const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
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
      resolve({ code, output })
    }
    child.on('error', error => {
      output += error.message
      end(127)
    })
    child.on('close', (code, signal) => end(code ?? (signal ? 128 : 1)))
  })
}

/** Runs a script of a package or of this repository with the same Node. */
export const runNode = (args, options) => runProgram(process.execPath, args, options)

/** Runs TypeScript without building it. */
export const runTypeScript = (args, options) => runNode(['node_modules/tsx/dist/cli.mjs', ...args], options)
