import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'

const reader = resolve(__dirname, '../../tools/setup/testReport.mjs')

interface Read {
  passed: number
  failed: number
  failedFiles: string[]
  secondTry: string[]
}

/** As the tool reads it: jest does not load native modules. */
function read(...reports: object[]): Read {
  const program = `import { readTestReport } from ${JSON.stringify(reader)}; console.log(JSON.stringify(readTestReport(...${JSON.stringify(reports)})))`
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' })) as Read
}

const file = (name: string, statuses: Record<string, string>, status = Object.values(statuses).includes('failed') ? 'failed' : 'passed') => ({
  name,
  status,
  assertionResults: Object.entries(statuses).map(([fullName, each]) => ({ fullName, status: each }))
})

test('a test left out, a test to do, a file that does not load and one that breaks at its end count as failed', () => {
  const testResults = [file('a', { one: 'passed', two: 'failed', three: 'pending', four: 'todo' }), file('b', {}, 'failed'), file('c', { five: 'passed' }, 'failed')]
  expect(read({ testResults })).toEqual({ passed: 2, failed: 5, failedFiles: ['a', 'b', 'c'], secondTry: [] })
})

test('of a file that ran again the second time counts, and what passed only then is named', () => {
  const first = { testResults: [file('a', { one: 'passed', two: 'failed' }), file('b', { one: 'failed' }), file('c', { one: 'passed' })] }
  const again = { testResults: [file('a', { one: 'passed', two: 'passed' }), file('b', { one: 'failed' })] }
  expect(read(first, again)).toEqual({ passed: 3, failed: 1, failedFiles: ['b'], secondTry: ['two'] })
})

test('a file that did not load at first is counted and named by what came then', () => {
  expect(read({ testResults: [file('a', {}, 'failed')] }, { testResults: [file('a', { one: 'passed' })] })).toEqual({ passed: 1, failed: 0, failedFiles: [], secondTry: ['one'] })
})

test('a second time that breaks off without a result leaves the first one as it was', () => {
  expect(read({ testResults: [file('a', { one: 'failed' })] }, { testResults: [] })).toEqual({ passed: 0, failed: 1, failedFiles: ['a'], secondTry: [] })
})

test('no report is no test', () => {
  expect(read({ testResults: [] })).toEqual({ passed: 0, failed: 0, failedFiles: [], secondTry: [] })
})
