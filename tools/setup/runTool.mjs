import { fileURLToPath } from 'node:url'
import { SetupError, diskFull } from './setupError.mjs'
import { stopWithNpm } from './stopWithNpm.mjs'

/**
 * Runs a tool in the project's folder; whatever stops it ends the process with a sentence and a non-zero code.
 *
 * @param {() => Promise<void>} tool
 */
export function runTool(tool) {
  process.chdir(fileURLToPath(new URL('../..', import.meta.url)))
  stopWithNpm()
  tool().catch(error => {
    process.stderr.write(`\n${sentenceFor(error)}\n`)
    process.exit(1)
  })
}

function sentenceFor(error) {
  if (error instanceof SetupError) return error.message
  if (error?.code === 'ENOSPC' || error?.code === 'EDQUOT') return diskFull
  if (['EACCES', 'EPERM', 'EROFS'].includes(error?.code)) {
    return `${error.path ?? 'A folder of this project'} cannot be written (${error.code}): give this user the right to write there, or work in a copy of your own.`
  }
  return `This should not happen; please report it with these lines:\n${error?.stack ?? error}`
}
