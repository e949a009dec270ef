import { randomUUID } from 'node:crypto'
import { createIdentity } from '../../cloud/identity'
import type { Session } from '../../contract/session'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, testSecret, type TestServer } from '../support/testServer'

let database: TestDatabase
let server: TestServer

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url)
})
afterAll(async () => {
  await server.close()
  await database.remove()
})
afterEach(() => {
  server.clock.now = new Date()
})

const statusWith = async (token: string) => (await server.call('quiz.progress', {}, token)).status

test('makes a resident on the first visit, for half a year', async () => {
  const session = await server.value('session.open', {})
  expect(session.role).toBe('resident')
  expect(Math.round((Date.parse(session.expiresAt) - Date.now()) / 86_400_000)).toBe(180)
  expect(await database.query('SELECT role FROM residents WHERE resident_id = $1', [session.residentId])).toEqual([{ role: 'resident' }])
  expect(await statusWith(session.token)).toBe(200)
})

test('gives two phones two residents, and one phone the same resident again', async () => {
  const [first, second] = [await server.value('session.open', {}), await server.value('session.open', {})]
  expect(first.residentId).not.toBe(second.residentId)
  const deviceKey = randomUUID()
  const third = await server.value('session.open', { deviceKey })
  const fourth = await server.value('session.open', { deviceKey: deviceKey.toUpperCase() })
  expect(fourth.residentId).toBe(third.residentId)
})

test('renews a token that is still valid', async () => {
  const first = await server.value('session.open', {})
  const renewed = await server.value('session.open', {}, first.token)
  expect(renewed.residentId).toBe(first.residentId)
})

test('lets somebody whose token ran out sign in again', async () => {
  const deviceKey = randomUUID()
  const old = await server.value('session.open', { deviceKey })
  server.clock.now = new Date(Date.parse(old.expiresAt) + 1000)
  expect(await statusWith(old.token)).toBe(401)
  expect((await server.value('session.open', { deviceKey }, old.token)).residentId).toBe(old.residentId)
})

test('keeps neither the device key nor the token in the database', async () => {
  const deviceKey = randomUUID()
  const { token } = await server.value('session.open', { deviceKey })
  const rows = JSON.stringify(await database.query('SELECT * FROM residents'))
  expect(rows).not.toContain(deviceKey)
  expect(rows).not.toContain(token)
})

test('takes a role from the record, never from the input', async () => {
  const { body } = await server.call('session.open', { role: 'admin' })
  expect(body).toMatchObject({ code: 'INVALID_INPUT', fields: ['role'] })
  const deviceKey = randomUUID()
  const { residentId } = await server.value('session.open', { deviceKey })
  await database.query("UPDATE residents SET role = 'officer' WHERE resident_id = $1", [residentId])
  expect((await server.value('session.open', { deviceKey })).role).toBe('officer')
})

describe('asks somebody to sign in again who comes with', () => {
  let session: Session
  beforeAll(async () => {
    session = await server.value('session.open', {})
  })
  const parts = () => session.token.split('.') as [string, string, string, string]
  const flipped = (text: string) => (text.endsWith('A') ? `${text.slice(0, -1)}B` : `${text.slice(0, -1)}A`)
  const forgeries: Record<string, () => string> = {
    'no token': () => '',
    'a token that is none': () => 'hello',
    'a token of one dot': () => '.',
    'a huge token': () => 'v1.'.repeat(2000),
    'a token with another signature': () => flipped(session.token),
    'a token of somebody else': () => ['v1', flipped(parts()[1]), parts()[2], parts()[3]].join('.'),
    'a token made to last longer': () => ['v1', parts()[1], String(Number(parts()[2]) + 1), parts()[3]].join('.'),
    'a token without a signature': () => session.token.split('.').slice(0, 3).join('.'),
    'a token of another version': () => session.token.replace('v1', 'v2'),
    'a token signed with another secret': () =>
      createIdentity('another secret of thirty-two letters').sign(session.residentId, new Date(Date.now() + 1e9)),
    'an expired token': () => createIdentity(testSecret).sign(session.residentId, new Date(Date.now() - 1000))
  }
  test.each(Object.keys(forgeries))('%s', async name => {
    const { body, status } = await server.call('quiz.progress', {}, forgeries[name]?.())
    expect({ status, ...body }).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' })
  })
})
