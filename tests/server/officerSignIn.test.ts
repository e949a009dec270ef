import { delayAfter } from '../../cloud/store/officerTries'
import { enrol, goodPassphrase } from '../support/officers'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'

const name = '张三'
let database: TestDatabase
let server: TestServer

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url, { settings: { rateLimitPerMinute: 1_000_000, trustProxy: true } })
})
beforeEach(async () => {
  server.clock.now = new Date()
  await database.query('TRUNCATE officers, officer_sessions, officer_invites, officer_tries, audit_log, audit_heads')
  await enrol(server, name)
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

const later = (seconds: number) => (server.clock.now = new Date(server.clock.now.getTime() + seconds * 1000))
const signIn = (fields: object = {}, token?: string) => server.call('officer.signIn', { name, passphrase: goodPassphrase, ...fields }, token)
const wrongFrom = (address: string, who = name) =>
  server.post(JSON.stringify({ action: 'officer.signIn', contract: 1, input: { name: who, passphrase: '不是这一句话' } }), { 'content-type': 'application/json', 'x-forwarded-for': address })
const miss = (who = name) => signIn({ name: who, passphrase: '不是这一句话' })
const wrong = { code: 'UNAUTHENTICATED', message: '名字或口令不对，请核对后再试。' }

test('name and passphrase sign in on another phone, whose own record they bind', async () => {
  const token = await server.signIn()
  expect((await server.call('officer.me', {}, token)).status).toBe(403)
  const { body } = await signIn({}, token)
  expect(body).toMatchObject({ ok: true, value: { role: 'officer', name, station: '城东派出所' } })
  expect(await server.value('officer.me', {}, token)).toEqual({ name, role: 'officer', station: '城东派出所', expiresAt: body.ok && body.value.expiresAt })
})

test('somebody without a session gets one, whose token goes on as a resident’s when the twelve hours are over', async () => {
  const { body } = await signIn()
  if (!body.ok) throw new Error(body.message)
  const { token } = body.value
  later(12 * 3600 - 1)
  expect((await server.call('officer.me', {}, token)).status).toBe(200)
  later(1)
  expect((await server.call('officer.me', {}, token)).body).toMatchObject({ code: 'FORBIDDEN', message: '登录已经到时间了，请重新登录。' })
  expect((await server.call('quiz.progress', {}, token)).status).toBe(200)
})

test('the name may be typed with blanks or in full width, the passphrase too', async () => {
  await enrol(server, 'Li Lei')
  expect((await signIn({ name: ' ｌｉｌｅｉ ' })).status).toBe(200)
})

test('a wrong name and a wrong passphrase get the same answer', async () => {
  const answers = [await miss(), await miss('没这个人'), await miss('🐦'), await signIn({ name: 'a\0b' })]
  for (const { body } of answers) expect(body).toMatchObject(wrong)
})

test('a revoked name is as unknown as one that never was', async () => {
  await database.query('UPDATE officers SET revoked_at = now()')
  expect((await signIn()).body).toMatchObject(wrong)
})

test('from the fifth miss on nothing is looked at for 30 seconds, then 1, 2, 4 minutes, not even the right passphrase', async () => {
  for (let i = 0; i < 5; i += 1) expect((await miss()).status).toBe(401)
  for (const [wait, words] of [[30, '30秒'], [60, '1分钟'], [120, '2分钟'], [240, '4分钟']] as const) {
    expect((await signIn()).body).toMatchObject({ code: 'TOO_MANY', message: `错的次数太多了，请过${words}再试。` })
    later(wait - 1)
    expect((await signIn()).body).toMatchObject({ code: 'TOO_MANY', message: '错的次数太多了，请过1秒再试。' })
    later(1)
    expect((await miss()).status).toBe(401)
  }
})

test('the delays double up to an hour', () => {
  const delays = Array.from({ length: 20 }, (_, i) => delayAfter(i, { free: 5, firstDelay: 30 }))
  expect(delays).toEqual([0, 0, 0, 0, 0, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600, 3600, 3600, 3600, 3600, 3600])
})

test('what is refused during the delay does not make it longer', async () => {
  for (let i = 0; i < 5; i += 1) await miss()
  for (let i = 0; i < 20; i += 1) expect((await miss()).status).toBe(429)
  later(30)
  expect((await signIn()).status).toBe(200)
})

test('the right passphrase begins the count anew', async () => {
  for (let round = 0; round < 3; round += 1) {
    for (let i = 0; i < 4; i += 1) expect((await miss()).status).toBe(401)
    expect((await signIn()).status).toBe(200)
  }
})

test('after a day without a miss the count begins anew', async () => {
  for (let i = 0; i < 5; i += 1) await miss()
  later(86_401)
  for (let i = 0; i < 4; i += 1) expect((await miss()).status).toBe(401)
  expect((await signIn()).status).toBe(200)
})

test('who sends many at once gets no further than one by one', async () => {
  const answers = await Promise.all(Array.from({ length: 30 }, () => miss()))
  expect(answers.filter(({ status }) => status === 401)).toHaveLength(5)
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(25)
})

test('many right ones at once all sign in', async () => {
  const answers = await Promise.all(Array.from({ length: 12 }, () => signIn()))
  expect(answers.map(({ status }) => status)).toEqual(Array(12).fill(200))
})

test('a colleague at the same address may sign in meanwhile, and the officer from elsewhere', async () => {
  await enrol(server, '李四')
  for (let i = 0; i < 5; i += 1) await wrongFrom('203.0.113.1')
  expect((await wrongFrom('203.0.113.1')).status).toBe(429)
  expect((await wrongFrom('203.0.113.1', '李四')).status).toBe(401)
  expect((await wrongFrom('203.0.113.2')).status).toBe(401)
})

test('who guesses from ever new addresses is stopped too, until an unlock or the delay is over', async () => {
  expect((await wrongFrom('198.51.1.1')).status).toBe(401)
  await database.query("UPDATE officer_tries SET tries = 98 WHERE origin_hash = ''")
  for (const address of ['198.51.2.1', '198.51.3.1']) expect((await wrongFrom(address)).status).toBe(401)
  expect((await signIn()).status).toBe(429)
  later(30)
  expect((await signIn()).status).toBe(200)
})

test('misses of a name that is there are written into its chain, others into nobody’s', async () => {
  await database.query('TRUNCATE audit_log, audit_heads')
  await miss()
  await miss('没这个人')
  const { body } = await signIn()
  await server.value('officer.signOut', {}, body.ok ? body.value.token : '')
  const [{ officer_id } = { officer_id: '' }] = await database.query<{ officer_id: string }>('SELECT officer_id FROM officers')
  const actionsOf = async (officer: string) => (await database.query<{ action: string }>('SELECT action FROM audit_log WHERE officer = $1 ORDER BY seq', [officer])).map(({ action }) => action)
  expect(await actionsOf(officer_id)).toEqual(['officer.signInFailed', 'officer.signIn', 'officer.signOut'])
  expect(await actionsOf('nobody')).toEqual(['officer.signInFailed'])
})

test('keeps no address and no name in the rows of tries', async () => {
  await wrongFrom('203.0.113.77')
  const rows = JSON.stringify(await database.query('SELECT * FROM officer_tries'))
  expect(rows).not.toContain('203.0.113.77')
  expect(rows).not.toContain(name)
})

describe('bad input is refused with the fields that are wrong', () => {
  test.each<[string, object, string[]]>([
    ['nothing', {}, ['name', 'passphrase']],
    ['an empty name', { name: ' ', passphrase: goodPassphrase }, ['name']],
    ['a huge name', { name: '张'.repeat(100_00), passphrase: goodPassphrase }, ['name']],
    ['a name that is a number', { name: 3, passphrase: goodPassphrase }, ['name']],
    ['an empty passphrase', { name, passphrase: '' }, ['passphrase']],
    ['a huge passphrase', { name, passphrase: '🐦'.repeat(50_000) }, ['passphrase']],
    ['a passphrase that is null', { name, passphrase: null }, ['passphrase']],
    ['a role', { name, passphrase: goodPassphrase, role: 'admin' }, ['role']]
  ])('%s', async (_name, input, fields) => {
    expect((await server.call('officer.signIn', input)).body).toMatchObject({ code: 'INVALID_INPUT', fields })
  })
})
