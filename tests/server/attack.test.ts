import { mkdtempSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ErrorCode, errorMessages } from '../../contract/result'
import { paperSubmission, practiceSubmission } from '../support/submissions'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'

let database: TestDatabase
let server: TestServer
let token: string

beforeAll(async () => {
  database = await startTestDatabase()
  const siteDir = mkdtempSync(join(tmpdir(), 'fanzha-site-'))
  writeFileSync(join(siteDir, 'index.html'), '<!doctype html>')
  server = await startTestServer(database.url, { settings: { siteDir } })
})
beforeEach(async () => {
  await database.query('TRUNCATE attempts, papers, residents, quiz_counters')
  token = await server.signIn()
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

describe('a body full of mistakes does not keep the others waiting', () => {
  const nothings = (count: number) => Array<null>(count).fill(null)
  test.each<[string, object]>([
    ['answers that are none', { answers: nothings(50_000) }],
    ['options that are none', { answers: [{ questionId: 'practice-scam', ms: 1, optionIds: nothings(50_000) }] }],
    ['fifty answers with mistakes in every field', { answers: Array(50).fill({ questionId: 1, optionIds: nothings(1000), ms: '' }) }]
  ])('%s', async (_name, fields) => {
    const before = Date.now()
    const { body, status } = await server.call('quiz.submit', practiceSubmission(fields), token)
    expect({ status, ...body }).toMatchObject({ status: 400, code: 'INVALID_INPUT' })
    expect(Date.now() - before).toBeLessThan(1000)
  })

  test('and the reply names the first twenty fields only', async () => {
    const answers = Array(50).fill({ questionId: 1, optionIds: [1], ms: '' })
    const { body, text } = await server.call('quiz.submit', practiceSubmission({ answers }), token)
    expect(!body.ok && body.fields).toHaveLength(20)
    expect(text.length).toBeLessThan(1000)
  })

  test('nor does it come back whole in the reply', async () => {
    const { text } = await server.call('profile.save', { ['k'.repeat(200_000)]: 1 }, token)
    expect(text.length).toBeLessThan(300)
  })
})

test.each(['session.open', 'profile.erase', 'profile.save'] as const)('takes an empty list for no object: %s', async action => {
  const { body, status } = await server.call(action, [], token)
  expect({ status, ...body }).toMatchObject({ status: 400, code: 'INVALID_INPUT', fields: ['input'] })
  expect(await database.query('SELECT 1 FROM residents')).toHaveLength(1)
})

test.each(['2026-02-30T00:00:00Z', '2025-02-29T08:00:00+08:00', '2026-04-31T00:00:00Z'])('refuses a day that is in no calendar: %s', async startedAt => {
  const { body, status } = await server.call('quiz.submit', practiceSubmission({ startedAt }), token)
  expect({ status, ...body }).toMatchObject({ status: 400, code: 'INVALID_INPUT', fields: ['startedAt'] })
})

test.each(['2024-02-29T00:00:00Z', '2026-11-01T08:00:00+08:00', '2026-11-01T00:00:00.123456789Z'])('takes a time as phones write it: %s', async startedAt => {
  expect((await server.call('quiz.submit', practiceSubmission({ startedAt }), token)).status).toBe(200)
})

test('counts two hundred sendings of one attempt once, in capitals or not and with other answers', async () => {
  const submission = practiceSubmission()
  const other = { ...submission, attemptId: submission.attemptId.toUpperCase(), answers: [{ questionId: 'practice-genuine', optionIds: ['scam'], ms: 1 }] }
  const answers = await Promise.all(Array.from({ length: 200 }, (_, i) => server.call('quiz.submit', i % 2 ? other : submission, token)))
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
  expect(answers[0]?.status).toBe(200)
  expect(await counted()).toEqual(await kept())
  expect((await kept()).attempts).toBe(1)
})

test('takes one of fifty attempts on one paper, and tells the others that it is handed in', async () => {
  const paper = await server.value('quiz.paper', { mode: 'checkup' }, token)
  const rivals = Array.from({ length: 50 }, () => paperSubmission(paper))
  const answers = await Promise.all(rivals.map(rival => server.call('quiz.submit', rival, token)))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(answers.filter(({ body }) => !body.ok && body.code === 'CONFLICT')).toHaveLength(49)
  expect(await counted()).toEqual(await kept())
})

test('tells no key of a paper that is still open, whoever asks and however', async () => {
  const paper = await server.value('quiz.paper', { mode: 'checkup' }, token)
  const { answers } = paperSubmission(paper)
  const stranger = await server.signIn()
  const asked = await Promise.all([
    server.call('quiz.submit', practiceSubmission({ answers }), token),
    server.call('quiz.submit', paperSubmission(paper), stranger),
    server.call('quiz.submit', paperSubmission(paper, 'scam', { finishedAt: '2020-01-01T00:00:00Z' }), token),
    server.call('quiz.submit', paperSubmission(paper, 'guess'), token)
  ])
  expect(asked.map(({ status }) => status)).toEqual([400, 404, 400, 400])
  expect(asked.map(({ text }) => text).join()).not.toMatch(/correct|解释|线索/)
  expect(await kept()).toMatchObject({ attempts: 0 })
})

test('loses and doubles nothing when one erases while handing in', async () => {
  const calls = Array.from({ length: 60 }, (_, i) =>
    i % 10 === 9 ? server.call('profile.erase', {}, token) : server.call('quiz.submit', practiceSubmission(), token)
  )
  const answers = await Promise.all<{ status: number }>(calls)
  expect(answers.map(({ status }) => status)).toEqual(Array(60).fill(200))
  expect(await counted()).toMatchObject({ attempts: 54, answered: 54, hits: 54 })
  await server.value('profile.erase', {}, token)
  expect(await database.query('SELECT 1 FROM attempts UNION ALL SELECT 1 FROM papers UNION ALL SELECT 1 FROM residents')).toEqual([])
})

describe('what is no request gets the envelope all the same', () => {
  const head = 'POST /api HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n'
  test.each<[string, string, string]>([
    ['a method that does not exist', 'FOO /api HTTP/1.1\r\nHost: x\r\n\r\n', 'INVALID_INPUT'],
    ['another protocol', '\x16\x03\x01\x02\x00\x01\r\n\r\n', 'INVALID_INPUT'],
    ['a length that is none', `${head}Content-Length: -5\r\n\r\n`, 'INVALID_INPUT'],
    ['two lengths', `${head}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`, 'INVALID_INPUT'],
    ['a broken chunk', `${head}Transfer-Encoding: chunked\r\n\r\nzz\r\n`, 'INVALID_INPUT'],
    ['headers of 20 KB', `${head}X-A: ${'a'.repeat(20_000)}\r\n\r\n`, 'TOO_LARGE']
  ])('%s', async (_name, request, code) => {
    const [top = '', body = ''] = (await exchange(request)).split('\r\n\r\n')
    expect(top).toMatch(/^HTTP\/1\.1 4\d\d /)
    expect(JSON.parse(body)).toEqual({ ok: false, code, message: errorMessages[code as ErrorCode] })
  })

  test('and the address of the API is never answered with the page', async () => {
    const response = await fetch(`${server.url}/api`, { headers: { accept: 'text/html' } })
    expect({ status: response.status, ...(await response.json() as object) }).toMatchObject({ status: 404, code: 'NOT_FOUND' })
  })
})

/** What comes back until the server closes the connection. */
function exchange(request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1', () => socket.write(request))
    let text = ''
    socket.on('data', chunk => (text += chunk.toString()))
    socket.on('close', () => resolve(text)).on('error', reject)
  })
}

type Sums = Partial<Record<'attempts' | 'answered' | 'right' | 'hits' | 'falseAlarms', number>>

const kept = () => sumsOf('count(*)', 'attempts')
const counted = () => sumsOf('sum(attempts)', 'quiz_counters')

async function sumsOf(attempts: string, table: string): Promise<Sums> {
  const sum = (column: string, name: string) => `coalesce(sum(${column}), 0)::int AS "${name}"`
  const columns = [sum('answered', 'answered'), sum('right_count', 'right'), sum('hits', 'hits'), sum('false_alarms', 'falseAlarms')]
  const [row] = await database.query<Sums>(`SELECT coalesce(${attempts}, 0)::int AS attempts, ${columns.join()} FROM ${table}`)
  return row ?? {}
}
