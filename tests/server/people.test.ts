import { randomUUID } from 'node:crypto'
import type { Role } from '../../contract/session'
import { officerId } from '../support/auditLog'
import { signInAs } from '../support/editors'
import { enrol, goodPassphrase } from '../support/officers'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'

let database: TestDatabase
let server: TestServer
let admin: string
let adminId: string

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url, { settings: { rateLimitPerMinute: 1_000_000, officerDelaySeconds: 30 } })
})
beforeEach(async () => {
  server.clock.now = new Date()
  await database.query('TRUNCATE residents, officers, officer_sessions, officer_invites, officer_tries, audit_log, audit_heads')
  ;({ token: admin } = await enrol(server, '管理员', 'admin'))
  adminId = await idOf('管理员')
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

const idOf = (name: string) => officerId(database, name)
const later = (ms: number) => void (server.clock.now = new Date(server.clock.now.getTime() + ms))
const signIn = (name: string, passphrase = goodPassphrase) => server.call('officer.signIn', { name, passphrase })
const secondPhone = async (name: string) => (await server.value('officer.signIn', { name, passphrase: goodPassphrase })).token
const me = (token: string) => server.call('officer.me', {}, token)
const logged = (action: string) => database.query<{ target: string; reason: string | null }>('SELECT target, reason FROM audit_log WHERE action = $1 ORDER BY seq', [action])
const day = 86_400_000

describe('an invitation', () => {
  test('gives a code that works once, with the role, name and station it names', async () => {
    const { code, expiresAt, inviteId } = await server.value('officers.invite', { role: 'reviewer', name: '李四', station: '城西派出所' }, admin)
    expect(code).toMatch(/^[2-9A-Z]{4}(-[2-9A-Z]{4}){3}$/)
    expect(Date.parse(expiresAt) - server.clock.now.getTime()).toBe(7 * day)
    const { invites } = await server.value('officers.invites', {}, admin)
    expect(invites).toEqual([{ inviteId, role: 'reviewer', name: '李四', station: '城西派出所', createdAt: server.clock.now.toISOString(), expiresAt }])
    const entered = await server.value('officer.enrol', { code, passphrase: goodPassphrase })
    expect(entered).toMatchObject({ role: 'reviewer', name: '李四', station: '城西派出所' })
    expect((await server.value('officers.invites', {}, admin)).invites).toEqual([])
    expect((await server.call('officer.enrol', { code, passphrase: goodPassphrase })).status).toBe(404)
  })

  test('without a name or station leaves them to who enrols', async () => {
    const { code } = await server.value('officers.invite', { role: 'volunteer' }, admin)
    const entered = await server.value('officer.enrol', { code, passphrase: goodPassphrase, name: '王五', station: '春风里社区' })
    expect(entered).toMatchObject({ role: 'volunteer', name: '王五', station: '春风里社区' })
  })

  test('is written down with the role and for whom, but never with its code', async () => {
    const { code } = await server.value('officers.invite', { role: 'officer', name: '李四', station: '城西派出所' }, admin)
    expect(await logged('officers.invite')).toEqual([{ target: '', reason: 'officer：城西派出所：李四' }])
    const everything = JSON.stringify(await database.query('SELECT * FROM audit_log, officer_invites'))
    expect(everything).not.toContain(code)
    expect(everything).not.toContain(code.replaceAll('-', ''))
  })

  test('that was taken back is good no longer, and is not taken back twice', async () => {
    const { code, inviteId } = await server.value('officers.invite', { role: 'officer' }, admin)
    expect(await server.value('officers.uninvite', { inviteId }, admin)).toEqual({})
    expect((await server.call('officer.enrol', { code, passphrase: goodPassphrase, name: '李四', station: '城西派出所' })).status).toBe(404)
    const again = await server.call('officers.uninvite', { inviteId }, admin)
    expect(again.body).toMatchObject({ code: 'NOT_FOUND', message: '这个邀请已经用过或者收回了，请刷新后再看。' })
    expect(await logged('officers.uninvite')).toEqual([{ target: inviteId, reason: null }, { target: inviteId, reason: null }])
  })

  test('that was used cannot be taken back: the account is there', async () => {
    const { code, inviteId } = await server.value('officers.invite', { role: 'officer', name: '李四', station: '城西派出所' }, admin)
    await server.value('officer.enrol', { code, passphrase: goodPassphrase })
    expect((await server.call('officers.uninvite', { inviteId }, admin)).status).toBe(404)
    expect((await signIn('李四')).status).toBe(200)
  })

  test('is in the list until its time is over', async () => {
    await server.value('officers.invite', { role: 'officer' }, admin)
    later(7 * day - 1000)
    const again = await secondPhone('管理员')
    expect((await server.value('officers.invites', {}, again)).invites).toHaveLength(1)
    later(2000)
    expect((await server.value('officers.invites', {}, again)).invites).toEqual([])
  })

  test('for a name that is taken is refused, however it is written', async () => {
    await enrol(server, '李 四')
    const { body } = await server.call('officers.invite', { role: 'officer', name: '李四' }, admin)
    expect(body).toMatchObject({ code: 'CONFLICT', fields: ['name'], message: '已经有一位李四了。请在名字后面加上单位，或者先停用原来的账号。' })
    expect((await server.value('officers.invites', {}, admin)).invites).toEqual([])
  })

  test.each([
    [{ role: 'resident' }, ['role']],
    [{ role: 'emperor' }, ['role']],
    [{}, ['role']],
    [{ role: 'officer', name: '李' }, ['name']],
    [{ role: 'officer', station: ' ' }, ['station']],
    [{ role: 'officer', station: '城西\0派出所' }, ['station']],
    [{ role: 'officer', code: 'AAAA' }, ['code']]
  ])('such as %j is refused with the field', async (input, fields) => {
    expect((await server.call('officers.invite', input, admin)).body).toMatchObject({ code: 'INVALID_INPUT', fields })
  })
})

describe('the list of officers', () => {
  test('says on how many phones somebody is signed in, and why an account was taken back', async () => {
    await enrol(server, '张三')
    await secondPhone('张三')
    await enrol(server, '李四')
    await server.value('officers.revoke', { officerId: await idOf('李四'), reason: '调离岗位' }, admin)
    const { officers } = await server.value('officers.list', {}, admin)
    expect(officers.map(({ name, revokeReason, sessions }) => [name, sessions, revokeReason])).toEqual([
      ['张三', 2, null],
      ['管理员', 1, null],
      ['李四', 0, '调离岗位']
    ])
    later(day)
    const fresh = await secondPhone('管理员')
    expect((await server.value('officers.list', {}, fresh)).officers.find(({ name }) => name === '张三')?.sessions).toBe(0)
  })

  test('shows no passphrase, not even hashed', async () => {
    await enrol(server, '张三')
    for (const action of ['officers.list', 'officers.invites'] as const) {
      const { text } = await server.call(action, {}, admin)
      expect(text).not.toMatch(/scrypt|枣树/)
    }
  })
})

describe('changing an account', () => {
  const change = (officerIdOf: string, fields: object, by = admin) => server.call('officers.change', { officerId: officerIdOf, reason: '调岗', ...fields }, by)

  test('gives the role and station at once, on phones that are signed in too', async () => {
    const { token } = await enrol(server, '张三', 'volunteer')
    expect((await server.call('reviews.queue', {}, token)).status).toBe(403)
    const { body } = await change(await idOf('张三'), { role: 'reviewer', station: '城西派出所' })
    expect(body).toMatchObject({ ok: true, value: { name: '张三', role: 'reviewer', station: '城西派出所', sessions: 1 } })
    expect((await server.call('reviews.queue', {}, token)).status).toBe(200)
    expect((await me(token)).body).toMatchObject({ value: { role: 'reviewer', station: '城西派出所' } })
    expect(await logged('officers.change')).toEqual([{ target: await idOf('张三'), reason: 'reviewer：城西派出所：调岗' }])
  })

  test('keeps what is not named', async () => {
    await enrol(server, '张三', 'reviewer')
    expect((await change(await idOf('张三'), { station: '城西派出所' })).body).toMatchObject({ value: { role: 'reviewer', station: '城西派出所' } })
    expect((await change(await idOf('张三'), { role: 'editor' })).body).toMatchObject({ value: { role: 'editor', station: '城西派出所' } })
  })

  test('never takes the role of the last admin, also not by themselves', async () => {
    const refused = { code: 'CONFLICT', message: '这是最后一位管理员，权限不能改。请先邀请另一位管理员。' }
    expect((await change(adminId, { role: 'officer' })).body).toMatchObject(refused)
    const byHand = await signInAs(server, database, 'admin')
    expect((await change(adminId, { role: 'officer' }, byHand)).body).toMatchObject(refused)
    expect((await change(adminId, { role: 'admin', station: '市局' })).body).toMatchObject({ value: { role: 'admin', station: '市局' } })
  })

  test('lets one of two admins give the role up', async () => {
    await enrol(server, '另一位', 'admin')
    expect((await change(adminId, { role: 'officer' })).status).toBe(200)
    expect((await server.call('officers.list', {}, admin)).status).toBe(403)
  })

  test('of two admins who take the role from each other at once one stays', async () => {
    const { token: other } = await enrol(server, '另一位', 'admin')
    const otherId = await idOf('另一位')
    const both = await Promise.all([change(otherId, { role: 'officer' }), change(adminId, { role: 'officer' }, other)])
    expect(both.map(({ status }) => status).sort()).toEqual(expect.arrayContaining([200]) as number[])
    const admins = await database.query("SELECT 1 FROM officers WHERE role = 'admin' AND revoked_at IS NULL")
    expect(admins).toHaveLength(1)
  })

  test('of an account that is unknown or taken back changes nothing', async () => {
    await enrol(server, '张三')
    const id = await idOf('张三')
    await server.value('officers.revoke', { officerId: id, reason: '调离岗位' }, admin)
    expect((await change(id, { role: 'admin' })).body).toMatchObject({ code: 'CONFLICT', message: '这个账号已经停用，不能再改。要重新用，请再邀请一次。' })
    expect((await change(randomUUID(), { role: 'officer' })).status).toBe(404)
    expect(await database.query('SELECT role FROM officers WHERE officer_id = $1', [id])).toEqual([{ role: 'officer' }])
  })

  test.each([
    [{}, ['role', 'station']],
    [{ role: 'resident' }, ['role']],
    [{ role: 'officer', reason: '' }, ['reason']],
    [{ station: '\ud800派出所' }, ['station']]
  ])('into %j is refused with the field', async (fields, named) => {
    await enrol(server, '张三')
    expect((await change(await idOf('张三'), fields)).body).toMatchObject({ code: 'INVALID_INPUT', fields: named })
  })
})

test('an admin signs somebody out on all phones, and the account stays good', async () => {
  const { token } = await enrol(server, '张三')
  const other = await secondPhone('张三')
  const id = await idOf('张三')
  expect(await server.value('officers.signOut', { officerId: id, reason: '手机丢了' }, admin)).toEqual({ ended: 2 })
  for (const each of [token, other]) expect((await me(each)).status).toBe(403)
  expect((await me(admin)).status).toBe(200)
  expect((await signIn('张三')).status).toBe(200)
  expect(await logged('officers.signOut')).toEqual([{ target: id, reason: '手机丢了' }])
  expect((await server.call('officers.signOut', { officerId: randomUUID(), reason: '手机丢了' }, admin)).status).toBe(404)
})

describe('changing one’s own passphrase', () => {
  const next = '灯塔边上七只海鸥'
  const change = (token: string, old = goodPassphrase, to = next) => server.call('officer.changePassphrase', { old, new: to }, token)

  test('makes the new one the only one, and ends the sessions on other phones', async () => {
    const { token } = await enrol(server, '张三')
    const other = await secondPhone('张三')
    const { token: colleague } = await enrol(server, '李四')
    expect((await change(token)).body).toEqual({ ok: true, value: {} })
    expect((await me(token)).status).toBe(200)
    expect((await me(other)).status).toBe(403)
    expect((await me(colleague)).status).toBe(200)
    expect((await signIn('张三')).status).toBe(401)
    expect((await signIn('张三', next)).status).toBe(200)
  })

  test.each<Role>(['volunteer', 'officer', 'reviewer', 'editor', 'admin'])('is open to a %s', async role => {
    const { token } = await enrol(server, '张三', role)
    expect((await change(token)).status).toBe(200)
  })

  test('wants the old one, and counts a wrong one as a miss of signing in', async () => {
    const { token } = await enrol(server, '张三')
    for (let i = 0; i < 5; i += 1) {
      expect((await change(token, '不是这一句话')).body).toMatchObject({ code: 'INVALID_INPUT', fields: ['old'], message: '原来的口令不对，请核对后再试。' })
    }
    const waiting = { code: 'TOO_MANY', message: expect.stringMatching(/^错的次数太多了，请过\d+秒再试。$/) as string }
    expect((await change(token)).body).toMatchObject(waiting)
    expect((await signIn('张三')).body).toMatchObject(waiting)
    expect(await logged('officer.changePassphraseFailed')).toHaveLength(5)
    later(60_000)
    expect((await change(token)).status).toBe(200)
  })

  test('is not counted when it was right', async () => {
    const { token } = await enrol(server, '张三')
    let [old, to] = [goodPassphrase, next]
    for (let i = 0; i < 6; i += 1) {
      expect((await change(token, old, to)).status).toBe(200)
      ;[old, to] = [to, old]
    }
  })

  test.each([
    ['短', '口令太短了'],
    ['password1234', '太常见'],
    ['张三城东派出所', '名字或者单位'],
    [goodPassphrase, '和原来的一样']
  ])('to %s is refused beside its field', async (to, sentence) => {
    const { token } = await enrol(server, '张三')
    expect((await change(token, goodPassphrase, to)).body).toMatchObject({ code: 'INVALID_INPUT', fields: ['new'], message: expect.stringContaining(sentence) as string })
    expect((await signIn('张三')).status).toBe(200)
  })

  test('is written down without either passphrase', async () => {
    const { token } = await enrol(server, '张三')
    await change(token)
    expect(await logged('officer.changePassphrase')).toEqual([{ target: '', reason: null }])
    const everything = JSON.stringify(await database.query('SELECT * FROM audit_log, officers'))
    expect(everything).not.toContain(next)
    expect(everything).not.toContain(goodPassphrase)
  })

  test('of two phones that change it at once one does', async () => {
    const { token } = await enrol(server, '张三')
    const other = await secondPhone('张三')
    const answers = await Promise.all([change(token, goodPassphrase, '灯塔边上七只海鸥'), change(other, goodPassphrase, '山脚下面两间磨坊')])
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  })

  test('is told to who has no account that there is none', async () => {
    const byHand = await signInAs(server, database, 'officer')
    expect((await change(byHand)).body).toMatchObject({ code: 'CONFLICT', message: '您不是用口令登录的，没有口令可改。想用口令登录，请向管理员要一个邀请码。' })
  })
})
