/**
 * Counts what jest wrote down of a project. A file that does not load counts as a failure, and so does a test that was left out.
 *
 * @param {object} report as `jest --json` writes it
 * @returns {{ passed: number, failed: number, secondTry: string[] }} the names of those that failed first and passed when run again
 */
export function readTestReport({ testResults, ...sums }) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } = sums
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults)
  return {
    passed: numPassedTests,
    failed: numFailedTests + numPendingTests + numTodoTests + numRuntimeErrorTestSuites,
    secondTry: tests.filter(({ status, invocations }) => status === 'passed' && invocations > 1).map(({ fullName }) => fullName)
  }
}
