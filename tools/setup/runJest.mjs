import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { runNode } from './runProgram.mjs'
import { readTestReport } from './testReport.mjs'

const minutes = 20

/** As many as the cores there are at least: with more, what a test waits for comes late. In the browser it mostly waits itself, for what it looks at. */
const workersOf = project => (project === 'e2e' ? 3 : 2)

/**
 * Runs one jest project and counts its tests. A file that does not load counts as a failure, and so does a project without
 * tests: silence is not success.
 */
export async function runJest(project) {
  const report = `.cache/jest-${project}.json`
  mkdirSync('.cache', { recursive: true })
  rmSync(report, { force: true })
  const args = ['node_modules/jest/bin/jest.js', '--selectProjects', project, '--json', `--outputFile=${report}`]
  const { code } = await runNode([...args, `--maxWorkers=${workersOf(project)}`], { show: true, env: cleanEnvironment, minutes })
  const { passed, failed, secondTry } = count(report)
  for (const name of secondTry) process.stdout.write(`Passed only when run again: ${name}\n`)
  if (failed === 0 && (code !== 0 || passed === 0)) {
    process.stderr.write(`The project "${project}" ${passed === 0 ? 'ran no test' : `ended with code ${code}`}.\n`)
    return { passed, failed: 1 }
  }
  return { passed, failed }
}

/** A person's own settings of the server must not steer the tests. */
const cleanEnvironment = { PORT: undefined, HOST: undefined, DATA_DIR: undefined, DATABASE_URL: undefined, NODE_ENV: undefined }

function count(report) {
  try {
    return readTestReport(JSON.parse(readFileSync(report, 'utf8')))
  } catch {
    return { passed: 0, failed: 0, secondTry: [] }
  }
}
