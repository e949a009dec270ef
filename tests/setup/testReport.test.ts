import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'

const reader = resolve(__dirname, '../../tools/setup/testReport.mjs')

interface Read {
  passed: number
  failed: number
  secondTry: string[]
}

/** As the tool reads it: jest does not load native modules. */
function read(report: object): Read {
  const program = `import { readTestReport } from ${JSON.stringify(reader)}; console.log(JSON.stringify(readTestReport(${JSON.stringify(report)})))`
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' })) as Read
}

const none = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, numRuntimeErrorTestSuites: 0, testResults: [] }

test('a test left out, a test to do and a file that does not load count as failed', () => {
  expect(read({ ...none, numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, numTodoTests: 4, numRuntimeErrorTestSuites: 8 })).toEqual({ passed: 7, failed: 15, secondTry: [] })
})

test('a test that passed only when run again is named; one that failed twice is a failed one', () => {
  const testResults = [
    { assertionResults: [{ fullName: 'first time', status: 'passed', invocations: 1 }, { fullName: 'second time', status: 'passed', invocations: 2 }] },
    { assertionResults: [{ fullName: 'never', status: 'failed', invocations: 2 }] }
  ]
  expect(read({ ...none, numPassedTests: 2, numFailedTests: 1, testResults })).toEqual({ passed: 2, failed: 1, secondTry: ['second time'] })
})
