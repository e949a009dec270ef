import { randomUUID } from 'node:crypto'
import { paperSubmission, practiceSubmission } from '../support/submissions'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'

let database: TestDatabase
let server: TestServer
let token: string

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url)
})
beforeEach(async () => {
  await database.query('TRUNCATE attempts, papers, residents, quiz_counters')
  token = await server.signIn()
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

const counted = async () => {
  const [row] = await database.query<Record<string, string>>(
    'SELECT sum(attempts) AS attempts, sum(answered) AS answered, sum(right_count) AS right, sum(scam_seen) AS "scamSeen", sum(hits) AS hits, sum(genuine_seen) AS "genuineSeen", sum(false_alarms) AS "falseAlarms" FROM quiz_counters'
  )
  return Object.fromEntries(Object.entries(row ?? {}).map(([name, sum]) => [name, Number(sum)]))
}
const kept = () => database.query('SELECT id FROM attempts')

test('counts twenty equal submissions in parallel once and answers all of them with the same bytes', async () => {
  const submission = practiceSubmission()
  const answers = await Promise.all(Array.from({ length: 20 }, () => server.call('quiz.submit', submission, token)))
  expect(new Set(answers.map(answer => answer.text)).size).toBe(1)
  expect(answers.map(answer => answer.status)).toEqual(Array(20).fill(200))
  expect(await kept()).toHaveLength(1)
  expect(await counted()).toMatchObject({ attempts: 1, answered: 1, right: 1, scamSeen: 1, hits: 1 })
})

test('gives the first reply byte for byte to a later repeat, also one with other answers', async () => {
  const submission = practiceSubmission()
  const first = await server.call('quiz.submit', submission, token)
  const other = { ...submission, answers: [{ questionId: 'practice-genuine', optionIds: ['scam'], ms: 1 }] }
  const wrong = { ...submission, answers: [{ questionId: 'no-such-question', optionIds: ['scam'], ms: 1 }] }
  for (const repeat of [submission, other, wrong, { ...submission, finishedAt: '2020-01-01T00:00:00Z' }]) {
    expect((await server.call('quiz.submit', repeat, token)).text).toBe(first.text)
  }
  expect(await counted()).toMatchObject({ attempts: 1, falseAlarms: 0 })
})

test('takes an id in capitals for the same attempt', async () => {
  const submission = practiceSubmission()
  const first = await server.call('quiz.submit', submission, token)
  const shouted = { ...submission, attemptId: submission.attemptId.toUpperCase() }
  expect((await server.call('quiz.submit', shouted, token)).text).toBe(first.text)
})

test('keeps the attempt when the reply is lost on the way', async () => {
  const submission = practiceSubmission()
  const abort = new AbortController()
  const lost = fetch(`${server.url}/api`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ action: 'quiz.submit', contract: 1, input: submission }),
    signal: abort.signal
  }).catch(() => 'lost')
  for (let i = 0; i < 200 && (await kept()).length === 0; i += 1) await new Promise(resolve => setTimeout(resolve, 5))
  abort.abort()
  await lost
  expect((await server.value('quiz.submit', submission as never, token)).right).toBe(1)
  expect(await counted()).toMatchObject({ attempts: 1 })
})

test('lets exactly one of two attempts on one paper win, however close they come', async () => {
  for (let round = 0; round < 10; round += 1) {
    const paper = await server.value('quiz.paper', { mode: 'checkup' }, token)
    const rivals = await Promise.all(
      ['scam', 'genuine'].map(option => server.call('quiz.submit', paperSubmission(paper, option), token))
    )
    expect(rivals.map(answer => answer.status).sort()).toEqual([200, 409])
  }
  expect(await counted()).toMatchObject({ attempts: 10, answered: 100, right: 50 })
})

test('answers the repeat of a paper after it has run out with the first reply', async () => {
  const paper = await server.value('quiz.paper', { mode: 'checkup' }, token)
  const submission = paperSubmission(paper)
  const first = await server.call('quiz.submit', submission, token)
  server.clock.now = new Date(Date.now() + 3 * 86_400_000)
  const repeat = await server.call('quiz.submit', submission, token)
  server.clock.now = new Date()
  expect(repeat.text).toBe(first.text)
})

test('keeps the same attempt id of two residents apart', async () => {
  const attemptId = randomUUID()
  const other = await server.signIn()
  await server.call('quiz.submit', practiceSubmission({ attemptId }), token)
  const wrong = { attemptId, answers: [{ questionId: 'practice-scam', optionIds: ['genuine'], ms: 1 }] }
  expect((await server.value('quiz.submit', practiceSubmission(wrong), other)).right).toBe(0)
  expect(await kept()).toHaveLength(2)
})

test('counts by the day in China and the time of the server, not of the phone', async () => {
  server.clock.now = new Date('2026-11-21T16:30:00Z')
  await server.call('quiz.submit', practiceSubmission({ startedAt: '2025-03-01T00:00:00Z', finishedAt: '2025-03-01T00:01:00Z' }), token)
  server.clock.now = new Date()
  expect(await database.query('SELECT day::text FROM quiz_counters')).toEqual([{ day: '2026-11-22' }])
  const [row] = await database.query<{ received_at: Date }>('SELECT received_at FROM attempts')
  expect(row?.received_at.toISOString()).toBe('2026-11-21T16:30:00.000Z')
})

test('spreads the counters over slots', async () => {
  for (let i = 0; i < 16; i += 1) await server.call('quiz.submit', practiceSubmission(), token)
  expect(await database.query('SELECT slot FROM quiz_counters')).toHaveLength(16)
})
