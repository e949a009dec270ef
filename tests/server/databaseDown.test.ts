import { practiceSubmission } from '../support/submissions'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'

let database: TestDatabase
let server: TestServer
let token: string

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url)
  token = await server.signIn()
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

const health = async () => {
  const response = await fetch(`${server.url}/healthz`)
  return { status: response.status, body: await response.json() as unknown }
}

test('says so quickly while the database is down, and recovers by itself', async () => {
  expect(await health()).toEqual({ status: 200, body: { ok: true, database: 'up' } })
  await server.value('quiz.submit', practiceSubmission(), token)
  await database.stop()

  const before = Date.now()
  const submission = practiceSubmission()
  const answers = await Promise.all([
    server.call('quiz.submit', submission, token),
    server.call('quiz.paper', { mode: 'checkup' }, token),
    server.call('quiz.progress', {}, token),
    server.call('profile.save', { audience: 'elder' }, token),
    server.call('profile.export', {}, token),
    server.call('profile.erase', {}, token),
    server.call('session.open', {})
  ])
  expect(Date.now() - before).toBeLessThan(3000)
  for (const { body, status } of answers) {
    expect({ status, ...body }).toEqual({ status: 503, ok: false, code: 'UNAVAILABLE', message: '服务暂时连不上，您的内容还在，请过一会儿再试。' })
  }
  expect(await health()).toEqual({ status: 503, body: { ok: false, database: 'down' } })

  await database.start()
  expect((await server.value('quiz.submit', submission, token)).right).toBe(1)
  expect(await health()).toEqual({ status: 200, body: { ok: true, database: 'up' } })
  expect(await database.query('SELECT 1 FROM attempts')).toHaveLength(2)
})

test('goes on when the database closes the connections, without the caller noticing', async () => {
  for (let i = 0; i < 5; i += 1) {
    await database.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND backend_type = $1', ['client backend'])
    expect((await server.call('quiz.submit', practiceSubmission(), token)).status).toBe(200)
  }
})

test('hides the database from the reply when a table is missing, and calls it an error of ours', async () => {
  await database.query('ALTER TABLE attempts RENAME TO hidden')
  const { body, status, text } = await server.call('quiz.progress', {}, token)
  await database.query('ALTER TABLE hidden RENAME TO attempts')
  expect({ status, ...body }).toEqual({ status: 500, ok: false, code: 'SERVER_ERROR', message: '我们这边出了点问题，请过一会儿再试。' })
  expect(text).not.toContain('attempts')
})
