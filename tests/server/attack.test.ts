import { practiceSubmission } from '../support/submissions'
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
