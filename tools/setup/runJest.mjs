import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { runNode } from './runProgram.mjs'
import { readTestReport } from './testReport.mjs'

const minutes = 20

/** As many as the cores there are at least: with more, what a test waits for comes late. In the browser it mostly waits itself, for what it looks at. */
const workersOf = project => (project === 'e2e' ? 3 : 2)

/** So many files at most are run once more: where more fail it is not the machine. */
const mostAgain = 3

/**
 * Runs one jest project and counts its tests. A file that does not load counts as a failure, and so does a project without
 * tests: silence is not success. On a busy machine a page of a browser can come later than a test waits: files of browser tests that
 * failed run once more, alone, and what passes only then is named.
 */
export async function runJest(project) {
  const first = await run(project, `jest-${project}`, [`--maxWorkers=${workersOf(project)}`])
  const { failedFiles } = readTestReport(first.report)
  const isWorthIt = project === 'e2e' && failedFiles.length > 0 && failedFiles.length <= mostAgain
  const again = isWorthIt ? await run(project, `jest-${project}-again`, ['--maxWorkers=1', '--runTestsByPath', ...failedFiles]) : undefined
  const { passed, failed, secondTry } = readTestReport(first.report, again?.report)
  for (const name of secondTry) process.stdout.write(`Passed only when run again: ${name}\n`)
  const { code } = again ?? first
  if (failed === 0 && (code !== 0 || passed === 0)) {
    process.stderr.write(`The project "${project}" ${passed === 0 ? 'ran no test' : `ended with code ${code}`}.\n`)
    return { passed, failed: 1 }
  }
  return { passed, failed }
}

async function run(project, name, more) {
  const file = `.cache/${name}.json`
  mkdirSync('.cache', { recursive: true })
  rmSync(file, { force: true })
  const args = ['node_modules/jest/bin/jest.js', '--selectProjects', project, '--json', `--outputFile=${file}`, ...more]
  const { code } = await runNode(args, { show: true, env: cleanEnvironment, minutes })
  return { code, report: readReport(file) }
}

/** A person's own settings of the server must not steer the tests. */
const cleanEnvironment = { PORT: undefined, HOST: undefined, DATA_DIR: undefined, DATABASE_URL: undefined, NODE_ENV: undefined }

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return { testResults: [] }
  }
}
