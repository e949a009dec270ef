import { readSettings } from '../../cloud/settings'
import { goodPassphrase, invite } from '../support/officers'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'

let database: TestDatabase
let server: TestServer

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url, { settings: { rateLimitPerMinute: 1_000_000, passphraseCost: readSettings({}).passphraseCost } })
})
beforeEach(async () => {
  server.clock.now = new Date()
  await database.query('TRUNCATE officers, officer_sessions, officer_invites, officer_tries')
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

const later = (minutes: number) => (server.clock.now = new Date(server.clock.now.getTime() + minutes * 60_000))
const enrol = (code: string, fields: object = {}, token?: string) =>
  server.call('officer.enrol', { code, passphrase: goodPassphrase, name: '张三', station: '城东派出所', ...fields }, token)

test('a code makes an account with the role it was given for, and signs in on this phone for twelve hours', async () => {
  const token = await server.signIn()
  const { body } = await enrol(await invite(server, 'reviewer'), {}, token)
  expect(body).toMatchObject({ ok: true, value: { role: 'reviewer', name: '张三', station: '城东派出所', expiresAt: new Date(server.clock.now.getTime() + 12 * 3_600_000).toISOString() } })
  expect(await server.value('officer.me', {}, token)).toMatchObject({ name: '张三', role: 'reviewer', station: '城东派出所' })
})

test('somebody without a session gets one', async () => {
  const { body } = await enrol(await invite(server))
  if (!body.ok) throw new Error(body.message)
  expect((await server.value('officer.me', {}, body.value.token)).name).toBe('张三')
})

test('name and station of the invitation count, whatever is typed', async () => {
  const { body } = await enrol(await invite(server, 'volunteer', { name: '李四', station: '城西派出所' }))
  expect(body).toMatchObject({ ok: true, value: { name: '李四', station: '城西派出所', role: 'volunteer' } })
})

test('asks for the name and the station that the invitation does not name, and takes the same code then', async () => {
  const code = await invite(server)
  expect((await enrol(code, { name: undefined })).body).toMatchObject({ code: 'INVALID_INPUT', fields: ['name'] })
  expect((await enrol(code, { station: undefined })).body).toMatchObject({ code: 'INVALID_INPUT', fields: ['station'] })
  expect((await enrol(code)).status).toBe(200)
})

test('a code is good however it is typed', async () => {
  const code = await invite(server)
  expect(code).toMatch(/^[2-9ACDEFHJKMNPRTWX]{4}(-[2-9ACDEFHJKMNPRTWX]{4}){3}$/)
  expect((await enrol(` ${code.toLowerCase().replaceAll('-', ' ')} `)).status).toBe(200)
})

test('an unknown, a used and an expired code get the same sentence', async () => {
  const [used, expired] = [await invite(server), await invite(server)]
  await enrol(used)
  later(7 * 1440 + 1)
  const fresh = await invite(server)
  const answers = [await enrol('2222-2222-2222-2222'), await enrol(used, { name: '王五' }), await enrol(expired, { name: '王五' })]
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
  expect(answers[0]?.body).toMatchObject({ code: 'NOT_FOUND', message: '这个邀请码不能用，可能写错了、过期了，或者已经用过。用过的请直接登录，别的情况请管理员再发一个。' })
  expect((await enrol(fresh, { name: '王五' })).status).toBe(200)
})

test('of ten people who use one code at once one gets an account', async () => {
  const code = await invite(server)
  const answers = await Promise.all(Array.from({ length: 10 }, (_, i) => enrol(code, { name: `同时${'甲乙丙丁戊己庚辛壬癸'[i]}` })))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(await database.query('SELECT 1 FROM officers')).toHaveLength(1)
})

test('after ten wrong codes no more is looked at for ten minutes, not even a right one', async () => {
  const code = await invite(server)
  const wrong = await Promise.all(Array.from({ length: 25 }, () => enrol('2222-3333-4444-5555')))
  expect(wrong.filter(({ status }) => status === 404)).toHaveLength(10)
  expect((await enrol(code)).body).toMatchObject({ code: 'TOO_MANY', message: '错的次数太多了，请过10分钟再试。' })
  later(10)
  expect((await enrol(code)).status).toBe(200)
})

test('a weak passphrase or a name that is taken is not counted as a wrong code', async () => {
  await enrol(await invite(server))
  const code = await invite(server)
  for (let i = 0; i < 12; i += 1) expect((await enrol(code)).body).toMatchObject({ code: 'CONFLICT', message: '这个名字已经有人用了，请换一个，比如在后面加上单位。' })
  for (let i = 0; i < 12; i += 1) expect((await enrol(code, { passphrase: '城东派出所张三' })).status).toBe(400)
  expect((await enrol(code, { name: '张三丰' })).status).toBe(200)
})

test('one name is one name, however it is written', async () => {
  await enrol(await invite(server), { name: 'Li Lei' })
  expect((await enrol(await invite(server), { name: 'LILEI' })).status).toBe(409)
  const answers = await Promise.all(['张 三', '张三'].map(async name => enrol(await invite(server), { name })))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
})

const tooShort = '口令太短了。请用10个以上的字符，或者6个以上的汉字，比如一句只有您知道的话。'
const repeated = '口令不能是重复的字，也不能是连着的数字或字母。请换一句只有您知道的话。'
const digits = '口令不能全是数字：电话、生日、证件号，别人容易猜到。请换一句只有您知道的话。'
const common = '这个口令太常见，别人容易猜到。请换一句只有您知道的话。'
const named = '口令不能是您的名字或者单位名称。请换一句只有您知道的话。'

test.each([
  ['a', tooShort],
  ['一只白鹅儿', tooShort],
  ['k3!x9#q2w', tooShort],
  ['            a', tooShort],
  ['1111111111', repeated],
  ['abababababab', repeated],
  ['张三李张三李', repeated],
  ['1234567890', repeated],
  ['9012345678', repeated],
  ['zyxwvutsrqp', repeated],
  ['qwertyuiop', repeated],
  ['１２３４５６７８９０１', repeated],
  ['13800138000', digits],
  ['1990 0102 1990', digits],
  ['国家反诈中心', common],
  ['Password1234', common],
  ['一二三四五六', common],
  ['城东派出所张三', named],
  ['张三城东派出所123', named]
])('refuses the passphrase %s with the reason', async (passphrase, message) => {
  expect((await enrol(await invite(server), { passphrase })).body).toEqual({ ok: false, code: 'INVALID_INPUT', message, fields: ['passphrase'] })
  expect(await database.query('SELECT 1 FROM officers')).toEqual([])
})

test.each(['枣树下面三只白鹅', 'k3!x9#q2wz', '𠮷野家的门口有鹅', '🐦🐸🐌🐝🐞🦋🐢🐍🦎🐙', 'x'.repeat(100) + 'abcd'])('takes the passphrase %s', async passphrase => {
  expect((await enrol(await invite(server), { passphrase })).status).toBe(200)
  expect((await server.call('officer.signIn', { name: '张三', passphrase })).status).toBe(200)
})

test('keeps neither the code nor the passphrase, but a hash with its own salt and what it was made with', async () => {
  const code = await invite(server)
  await enrol(code)
  await enrol(await invite(server), { name: '李四' })
  const rows = await database.query<{ passphrase: string }>('SELECT passphrase FROM officers')
  for (const { passphrase } of rows) expect(passphrase).toMatch(/^scrypt\$15\$8\$1\$[\w-]{22}\$[\w-]{43}$/)
  expect(new Set(rows.map(({ passphrase }) => passphrase)).size).toBe(2)
  const all = JSON.stringify([rows, await database.query('SELECT * FROM officer_invites'), await database.query('SELECT * FROM audit_log')])
  expect(all).not.toContain(code)
  expect(all).not.toContain(goodPassphrase)
})

describe('bad input is refused with the fields that are wrong', () => {
  const fine = { code: '2222-2222-2222-2222', passphrase: goodPassphrase, name: '张三', station: '城东派出所' }
  test.each<[string, object, string[]]>([
    ['nothing', {}, ['code', 'passphrase']],
    ['an empty code', { ...fine, code: ' ' }, ['code']],
    ['a huge code', { ...fine, code: '2'.repeat(100_000) }, ['code']],
    ['a code that is a number', { ...fine, code: 2222 }, ['code']],
    ['a huge passphrase', { ...fine, passphrase: '鹅'.repeat(201) }, ['passphrase']],
    ['a passphrase that is a list', { ...fine, passphrase: [goodPassphrase] }, ['passphrase']],
    ['an emoji for a name', { ...fine, name: '🐦🐸' }, ['name']],
    ['a name of one character', { ...fine, name: '张' }, ['name']],
    ['a station that is null', { ...fine, station: null }, ['station']],
    ['a station that cannot be kept', { ...fine, station: '城东\0派出所' }, ['station']],
    ['a role', { ...fine, role: 'admin' }, ['role']]
  ])('%s', async (_name, input, fields) => {
    expect((await server.call('officer.enrol', input)).body).toMatchObject({ code: 'INVALID_INPUT', fields })
  })
})
