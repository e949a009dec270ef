import { residentTables } from '../../cloud/store/tables'
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
  token = await server.signIn()
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

const resident = async () => (await server.value('profile.export', {}, token)).tables.residents?.[0]

test('keeps what a later save leaves out, and takes back what it sets to null', async () => {
  await server.value('profile.save', { audience: 'elder', communityId: 'east-1' }, token)
  await server.value('profile.save', { communityId: 'west-2' }, token)
  expect(await resident()).toMatchObject({ audience: 'elder', community_id: 'west-2' })
  await server.value('profile.save', { audience: null }, token)
  expect(await resident()).toMatchObject({ audience: null, community_id: 'west-2' })
  await server.value('profile.save', {}, token)
  expect(await resident()).toMatchObject({ audience: null, community_id: 'west-2' })
})

test.each<[object, string[]]>([
  [{ audience: 'aliens' }, ['audience']],
  [{ communityId: '../etc' }, ['communityId']],
  [{ audience: 5, communityId: 5 }, ['audience', 'communityId']],
  [{ role: 'admin' }, ['role']]
])('refuses the profile %j', async (profile, fields) => {
  const { body, status } = await server.call('profile.save', profile, token)
  expect({ status, ...body }).toMatchObject({ status: 400, code: 'INVALID_INPUT', fields })
})

test('exports every row of the caller and of nobody else', async () => {
  const paper = await server.value('quiz.paper', { mode: 'checkup' }, token)
  const submission = paperSubmission(paper)
  await server.value('quiz.submit', submission, token)
  await server.value('quiz.submit', practiceSubmission(), await server.signIn())
  const { exportedAt, tables } = await server.value('profile.export', {}, token)
  expect(Date.parse(exportedAt)).toBeGreaterThan(Date.now() - 60_000)
  expect(Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, rows.length]))).toEqual({ ...Object.fromEntries(residentTables.map(table => [table, 0])), residents: 1, papers: 1, attempts: 1 })
  expect(tables.attempts?.[0]).toMatchObject({ id: submission.attemptId, mode: 'checkup', right_count: 5, total: 10 })
})

test('exports and erases what is kept for messages about alerts', async () => {
  await server.value('alerts.subscribe', { wanted: true }, token)
  const { residentId } = await server.value('session.open', {}, token)
  const insert = `INSERT INTO notices (resident_id, id, alert_id, alert_version, state, tries, due_at, created_at)
    VALUES ($1, gen_random_uuid(), 'alert-one', 1, 'queued', 0, now(), now())`
  await database.query(insert, [residentId])
  const { tables } = await server.value('profile.export', {}, token)
  expect(tables).toMatchObject({ subscriptions: [{ topic: 'alerts', sealed_openid: null }], notices: [{ alert_id: 'alert-one', state: 'queued' }] })
  await server.value('profile.erase', {}, token)
  expect(await database.query('SELECT 1 FROM subscriptions UNION ALL SELECT 1 FROM notices')).toEqual([])
})

test('exports and erases every table that has rows of residents', async () => {
  const rows = await database.query<{ table_name: string }>(
    "SELECT table_name FROM information_schema.columns WHERE column_name = 'resident_id' ORDER BY table_name"
  )
  expect(rows.map(row => row.table_name)).toEqual([...residentTables].sort())
})

test('erases every row of the caller, of nobody else, and does so twice without harm', async () => {
  const other = await server.signIn()
  for (const each of [token, other]) {
    await server.value('quiz.paper', { mode: 'checkup' }, each)
    await server.value('quiz.submit', practiceSubmission(), each)
  }
  await server.value('profile.erase', {}, token)
  expect(await server.value('profile.erase', {}, token)).toEqual({})
  expect((await server.value('profile.export', {}, token)).tables).toEqual(Object.fromEntries(residentTables.map(table => [table, []])))
  expect((await server.value('profile.export', {}, other)).tables.attempts).toHaveLength(1)
})

test('lets somebody begin again after erasing', async () => {
  await server.value('profile.erase', {}, token)
  await server.value('profile.save', { audience: 'student' }, token)
  await server.value('quiz.submit', practiceSubmission(), token)
  expect(await resident()).toMatchObject({ audience: 'student', role: 'resident' })
})
