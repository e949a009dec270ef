/**
 * Counts what jest wrote down of a project. A test that was left out counts as a failure, and so does a file that does not load.
 *
 * @param {object} report as `jest --json` writes it
 * @param {object} [again] of files that were run once more: what came then counts
 * @returns {{ passed: number, failed: number, failedFiles: string[], secondTry: string[] }} the names of those that failed first and
 *   passed when run again
 */
export function readTestReport(report, again = { testResults: [] }) {
  const later = new Map(again.testResults.map(file => [file.name, file]))
  const files = report.testResults.map(file => later.get(file.name) ?? file)
  const tests = files.flatMap(({ assertionResults }) => assertionResults)
  const passed = tests.filter(hasPassed)
  const broken = files.filter(({ assertionResults, status }) => status === 'failed' && assertionResults.every(hasPassed))
  const passedAtOnce = new Set(report.testResults.flatMap(({ assertionResults, name }) => assertionResults.filter(hasPassed).map(test => nameOf(name, test))))
  const gotThrough = [...later.values()].flatMap(({ assertionResults, name }) => assertionResults.filter(test => hasPassed(test) && !passedAtOnce.has(nameOf(name, test))))
  return {
    passed: passed.length,
    failed: tests.length - passed.length + broken.length,
    failedFiles: files.filter(({ status }) => status === 'failed').map(({ name }) => name),
    secondTry: gotThrough.map(({ fullName }) => fullName)
  }
}

const hasPassed = ({ status }) => status === 'passed'
const nameOf = (file, { fullName }) => `${file} ${fullName}`
