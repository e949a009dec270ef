import { randomUUID } from 'node:crypto'
import { keepHouse } from '../../cloud/keepHouse'
import { signInAs } from '../support/editors'
import { enrol, goodPassphrase } from '../support/officers'
import { caseText } from '../support/publishedTexts'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'

let database: TestDatabase
let server: TestServer

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url, { settings: { rateLimitPerMinute: 1_000_000 } })
})
beforeEach(async () => {
  server.clock.now = new Date()
  await database.query('TRUNCATE residents, officers, officer_sessions, officer_invites, officer_tries, audit_log, audit_heads')
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

const me = (token: string) => server.call('officer.me', {}, token)
const secondPhone = async (name: string) => (await server.value('officer.signIn', { name, passphrase: goodPassphrase })).token
const idOf = async (name: string) => (await database.query<{ officer_id: string }>('SELECT officer_id FROM officers WHERE name = $1', [name]))[0]?.officer_id ?? ''
const revoked = { code: 'FORBIDDEN', message: '您的账号已经停用。有疑问请找管理员。' }

test('signing out ends the session on this phone, again changes nothing, and the resident stays', async () => {
  const { token } = await enrol(server, '张三')
  const other = await secondPhone('张三')
  for (let i = 0; i < 2; i += 1) expect(await server.value('officer.signOut', {}, token)).toEqual({})
  expect((await me(token)).body).toMatchObject({ code: 'FORBIDDEN' })
  expect((await me(other)).status).toBe(200)
  expect((await server.call('quiz.progress', {}, token)).status).toBe(200)
})

test('signing out everywhere ends the sessions on all phones, and nobody else’s', async () => {
  const { token } = await enrol(server, '张三')
  const colleague = await enrol(server, '李四')
  const others = [await secondPhone('张三'), await secondPhone('张三')]
  await server.value('officer.signOut', { everywhere: true }, others[0])
  for (const each of [token, ...others]) expect((await me(each)).status).toBe(403)
  expect((await me(colleague.token)).status).toBe(200)
})

test('a resident who signs out was never in, and nobody must sign in for it', async () => {
  expect(await server.value('officer.signOut', { everywhere: true }, await server.signIn())).toEqual({})
  expect((await server.call('officer.signOut', {})).status).toBe(401)
})

test('who signs in on a phone takes the place of who was', async () => {
  const { token } = await enrol(server, '张三')
  await enrol(server, '李四', 'volunteer', '城西派出所')
  await server.value('officer.signIn', { name: '李四', passphrase: goodPassphrase }, token)
  expect(await server.value('officer.me', {}, token)).toMatchObject({ name: '李四', role: 'volunteer', station: '城西派出所' })
})

test('clearing one’s records signs out', async () => {
  const { token } = await enrol(server, '张三')
  expect((await server.value('profile.export', {}, token)).tables.officer_sessions).toHaveLength(1)
  await server.value('profile.erase', {}, token)
  expect((await me(token)).status).toBe(403)
})

test('the session that a phone opens says the role of who is signed in with it', async () => {
  const { token } = await enrol(server, '张三', 'reviewer')
  const roleOf = async () => (await server.value('session.open', {}, token)).role
  expect(await roleOf()).toBe('reviewer')
  await server.value('officer.signOut', {}, token)
  expect(await roleOf()).toBe('resident')
})

test('a role in the resident’s record counts without an account and without an end', async () => {
  const token = await signInAs(server, database, 'reviewer')
  expect(await server.value('officer.me', {}, token)).toEqual({ name: '', station: '', role: 'reviewer', expiresAt: null })
})

test('a revoked officer with a live token is refused at once, with the reason, and cannot sign in again', async () => {
  const { token: admin } = await enrol(server, '管理员', 'admin')
  const { token } = await enrol(server, '张三')
  const other = await secondPhone('张三')
  expect((await server.call('visits.list', {}, token)).status).not.toBe(403)
  await server.value('officers.revoke', { officerId: await idOf('张三'), reason: '调离岗位' }, admin)
  for (const each of [token, other]) expect((await me(each)).body).toMatchObject(revoked)
  expect((await server.call('assist.open', { guideId: 'guide-antifraud-app' }, token)).body).toMatchObject(revoked)
  expect((await server.call('officer.signIn', { name: '张三', passphrase: goodPassphrase })).status).toBe(401)
  const { officers } = await server.value('officers.list', {}, admin)
  expect(officers.map(({ name, revokedAt }) => [name, revokedAt !== null])).toEqual([['管理员', false], ['张三', true]])
})

test('the name of a revoked officer is free for another, who is somebody else', async () => {
  const { token: admin } = await enrol(server, '管理员', 'admin')
  const first = await enrol(server, '张三')
  const firstId = await idOf('张三')
  await server.value('officers.revoke', { officerId: firstId, reason: '调离岗位' }, admin)
  const second = await enrol(server, '张三')
  expect((await me(second.token)).status).toBe(200)
  expect((await me(first.token)).status).toBe(403)
  // Revoking twice is revoking once: the first time and reason stay.
  server.clock.now = new Date(server.clock.now.getTime() + 60_000)
  await server.value('officers.revoke', { officerId: firstId, reason: '再停一次' }, admin)
  expect(await database.query('SELECT revoke_reason FROM officers WHERE officer_id = $1', [firstId])).toEqual([{ revoke_reason: '调离岗位' }])
})

test('nobody revokes their own account, and an unknown one is not found', async () => {
  const { token } = await enrol(server, '管理员', 'admin')
  expect((await server.call('officers.revoke', { officerId: await idOf('管理员'), reason: '不干了' }, token)).body).toMatchObject({ code: 'FORBIDDEN', message: '不能停用自己的账号。请让另一位管理员来停用。' })
  for (const officerId of [randomUUID(), '', '🐦', 'x'.repeat(5000)]) expect((await server.call('officers.revoke', { officerId, reason: '调离岗位' }, token)).status).toBe(404)
  for (const officerId of ['a\0b', 3, null]) expect((await server.call('officers.revoke', { officerId, reason: '调离岗位' }, token)).status).toBe(400)
})

test('the last admin stays', async () => {
  await enrol(server, '管理员', 'admin')
  const byHand = await signInAs(server, database, 'admin')
  expect((await server.call('officers.revoke', { officerId: await idOf('管理员'), reason: '调离岗位' }, byHand)).body).toMatchObject({ code: 'CONFLICT', message: '这是最后一位管理员，不能停用。请先邀请另一位管理员。' })
})

test('of two admins who revoke each other at once one stays', async () => {
  for (let round = 0; round < 5; round += 1) {
    await database.query('TRUNCATE officers, officer_sessions')
    const [a, b] = [await enrol(server, '甲管理员', 'admin'), await enrol(server, '乙管理员', 'admin')]
    const [idA, idB] = [await idOf('甲管理员'), await idOf('乙管理员')]
    await Promise.all([
      server.call('officers.revoke', { officerId: idB, reason: '调离岗位' }, a.token),
      server.call('officers.revoke', { officerId: idA, reason: '调离岗位' }, b.token)
    ])
    expect(await database.query('SELECT 1 FROM officers WHERE revoked_at IS NULL')).toHaveLength(1)
  }
})

test('none but admins see and revoke accounts', async () => {
  const officerId = randomUUID()
  for (const role of ['volunteer', 'officer', 'reviewer', 'editor'] as const) {
    const { token } = await enrol(server, `某${role}`, role)
    expect((await server.call('officers.list', {}, token)).status).toBe(403)
    expect((await server.call('officers.revoke', { officerId, reason: '调离岗位' }, token)).status).toBe(403)
  }
  expect((await server.call('officers.list', {})).status).toBe(401)
})

test('who is signed in on two phones is one person: nobody approves their own draft from the other', async () => {
  const { token } = await enrol(server, '编辑甲', 'editor')
  const other = await secondPhone('编辑甲')
  const { id, version } = await server.value('cases.publish', { step: 'draft', case: caseText('case-two-phones') }, token)
  expect((await server.call('cases.publish', { step: 'approve', id, version }, other)).body.ok).toBe(false)
  const { token: second } = await enrol(server, '编辑乙', 'editor')
  expect((await server.call('cases.publish', { step: 'approve', id, version }, second)).status).toBe(200)
})

test('old sessions, invitations and tries are gone after a while, accounts stay', async () => {
  await enrol(server, '张三')
  await server.call('officer.signIn', { name: '没这个人', passphrase: goodPassphrase })
  const log = { error: () => undefined, warn: () => undefined }
  await keepHouse({ ...server.dependencies, log, now: () => new Date(Date.now() + 60 * 86_400_000) })
  for (const table of ['officer_sessions', 'officer_invites', 'officer_tries']) expect(await database.query(`SELECT 1 FROM ${table}`)).toEqual([])
  expect(await database.query('SELECT 1 FROM officers')).toHaveLength(1)
})
