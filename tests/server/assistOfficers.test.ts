import { randomUUID } from 'node:crypto'
import { placeAt } from '../support/assists'
import { enrol, goodPassphrase } from '../support/officers'
import { record, registrationTables } from '../support/registrations'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { appGuide } from '../support/testGuides'
import { startTestServer, type TestServer } from '../support/testServer'

let database: TestDatabase
let server: TestServer
let officer: string
let resident: string

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url, { settings: { rateLimitPerMinute: 1_000_000 } })
})
beforeEach(async () => {
  server.clock.now = new Date()
  await database.query(`TRUNCATE ${registrationTables.join(', ')}, residents, officers, officer_sessions, officer_invites, officer_tries, audit_log, audit_heads`)
  officer = (await enrol(server, '张三')).token
  resident = await server.signIn()
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

const open = (token = officer) => server.value('assist.open', { guideId: appGuide.id }, token)
const join = (assistCode: string, token = resident) => server.call('assist.join', { assistCode }, token)
const secondPhone = async () => (await server.value('officer.signIn', { name: '张三', passphrase: goodPassphrase })).token
async function revoke(): Promise<void> {
  const admin = await enrol(server, '王五', 'admin')
  const { officers } = await server.value('officers.list', {}, admin.token)
  const officerId = officers.find(({ name }) => name === '张三')?.officerId ?? ''
  await server.value('officers.revoke', { officerId, reason: '调离' }, admin.token)
}

test('shows the resident the officer’s unit and name', async () => {
  const { assistCode } = await open()
  expect((await join(assistCode)).body).toMatchObject({ ok: true, value: { officerName: '张三', station: '城东派出所' } })
})

test('an officer goes on at a second phone, and joins his own code on neither', async () => {
  const { assistCode, assistId } = await open()
  const other = await secondPhone()
  expect((await server.value('assist.watch', { assistId }, other)).state).toBe('waiting')
  for (const token of [officer, other]) expect((await join(assistCode, token)).body).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('自己出的码') as string })
  await server.value('officer.signOut', {}, officer)
  expect((await join(assistCode, officer)).status).toBe(409)
  expect((await join(assistCode)).status).toBe(200)
})

test('with an officer whose access is taken back nobody goes on, and no code of theirs is good', async () => {
  const [waiting, joined] = [await open(), await open()]
  await join(joined.assistCode)
  await revoke()
  const { assistId } = joined
  expect((await server.call('assist.watch', { assistId }, officer)).body).toMatchObject({ code: 'FORBIDDEN', message: '您的账号已经停用。有疑问请找管理员。' })
  expect((await server.value('assist.follow', { assistId, seq: 1, place: placeAt('sign-up') }, resident)).ended).toBe(true)
  expect((await join(waiting.assistCode, await server.signIn())).body).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('再出一个码') as string })
  expect((await server.call('registration.record', record({ handOver: true }), officer)).body).toMatchObject({ code: 'FORBIDDEN', message: '您的账号已经停用。有疑问请找管理员。' })
})

test('what a resident exports says nothing of the officer’s own phone', async () => {
  const { residentId } = await server.value('session.open', {}, officer)
  await join((await open()).assistCode)
  const exported = await server.value('profile.export', {}, resident)
  expect(exported.tables.assists).toHaveLength(1)
  expect(JSON.stringify(exported)).not.toContain(residentId)
})

test('what was done before counts also when it is sent after the officer has gone', async () => {
  const { assistCode, assistId } = await open()
  await join(assistCode)
  await revoke()
  expect(await server.value('registration.record', record({ assistId }), resident)).toEqual({ recorded: true, counted: true })
  expect(await database.query('SELECT officer_name, station FROM registrations')).toEqual([{ officer_name: '张三', station: '城东派出所' }])
})

test('a hand-over sent from two phones of an officer is one, and names the station', async () => {
  const sent = record({ handOver: true })
  const answers = await Promise.all([officer, await secondPhone(), officer].map(token => server.call('registration.record', sent, token)))
  expect(new Set(answers.map(({ text }) => text))).toEqual(new Set(['{"ok":true,"value":{"recorded":true,"counted":true}}']))
  expect(await database.query('SELECT station, handed_over::int AS "handedOver" FROM registration_counters')).toEqual([{ station: '城东派出所', handedOver: 1 }])
})

test('every action of the officer is written down, and a hand-over once', async () => {
  const { assistId } = await open()
  for (let i = 0; i < 3; i += 1) await server.value('assist.watch', { assistId }, officer)
  await server.value('assist.tick', { assistId, seq: 1, ticks: [] }, officer)
  await server.value('assist.end', { assistId }, officer)
  const sent = record({ handOver: true })
  for (let i = 0; i < 2; i += 1) await server.value('registration.record', sent, officer)
  const rows = await database.query<{ action: string; target: string }>("SELECT action, target FROM audit_log WHERE action ~ '^(assist|registration)' ORDER BY seq")
  expect(rows).toEqual([
    { action: 'assist.open', target: appGuide.id },
    { action: 'assist.watch', target: assistId },
    { action: 'assist.tick', target: assistId },
    { action: 'assist.end', target: assistId },
    { action: 'registration.record', target: sent.recordId }
  ])
})

test('a made-up assist is nobody’s', async () => {
  for (const action of ['assist.watch', 'assist.end'] as const) expect((await server.call(action, { assistId: randomUUID() }, officer)).status).toBe(404)
})
