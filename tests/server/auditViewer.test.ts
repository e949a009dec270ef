import type { ActionInput } from '../../contract/actions'
import { emptyLog, night, officerId } from '../support/auditLog'
import { enrol } from '../support/officers'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'

let database: TestDatabase
let server: TestServer
let admin: string
let officer: string
let officersId: string

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url, { settings: { rateLimitPerMinute: 1_000_000 } })
})
beforeEach(async () => {
  server.clock.now = new Date('2026-11-22T02:00:00.000Z')
  await emptyLog(database)
  ;({ token: admin } = await enrol(server, '管理员', 'admin', '市局'))
  ;({ token: officer } = await enrol(server, '张三'))
  officersId = await officerId(database, '张三')
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

const later = (hours: number) => void (server.clock.now = new Date(server.clock.now.getTime() + hours * 3_600_000))
const read = (input: ActionInput<'audit.list'> = {}) => server.value('audit.list', input, admin)
const actionsOf = async (input: ActionInput<'audit.list'> = {}) => (await read(input)).entries.map(({ action }) => action)

test('shows who did what, to whom, when and why, the newest first, and that it was read', async () => {
  await server.call('officers.revoke', { officerId: officersId, reason: '调离岗位' }, admin)
  const { asOf, entries, nextCursor } = await read()
  const by = { officerName: '管理员', station: '市局', at: server.clock.now.toISOString(), officerId: await officerId(database, '管理员') }
  const first = { officerName: '张三', station: '城东派出所', at: server.clock.now.toISOString(), officerId: officersId }
  const nothing = { target: '', targetName: null, reason: null }
  // Within one moment they stand by officer, and each officer's in order.
  expect(entries.filter(({ officerName }) => officerName === '管理员')).toEqual([
    { ...by, seq: 3, action: 'audit.list', ...nothing },
    { ...by, seq: 2, action: 'officers.revoke', target: officersId, targetName: '张三', reason: '调离岗位' },
    { ...by, seq: 1, action: 'officer.enrol', ...nothing }
  ])
  expect(entries.filter(({ officerName }) => officerName === '张三')).toEqual([{ ...first, seq: 1, action: 'officer.enrol', ...nothing }])
  expect({ asOf, nextCursor, count: entries.length }).toEqual({ asOf: server.clock.now.toISOString(), nextCursor: null, count: 4 })
})

test('comes in pages of fifty that leave nothing out, while more is written down', async () => {
  for (let i = 0; i < 120; i += 1) {
    if (i % 7 === 0) later(0.01)
    await server.value('officer.me', {}, officer)
  }
  later(1)
  const seen: string[] = []
  const sizes: number[] = []
  let cursor: string | undefined
  do {
    const page = await read({ officerId: officersId, ...(cursor && { cursor }) })
    sizes.push(page.entries.length)
    seen.push(...page.entries.map(({ at, seq }) => `${at} ${String(seq).padStart(4, '0')}`))
    cursor = page.nextCursor ?? undefined
    await server.value('officer.me', {}, officer)
  } while (cursor)
  expect(sizes).toEqual([50, 50, 21])
  expect(new Set(seen).size).toBe(121)
  expect(seen).toEqual([...seen].sort().reverse())
})

test('is asked for by officer, by action and by days in China', async () => {
  await server.value('officer.me', {}, officer)
  // 23:59 and 0:01 in China.
  server.clock.now = new Date('2026-11-22T15:59:00.000Z')
  await server.value('visits.list', {}, await again())
  server.clock.now = new Date('2026-11-22T16:01:00.000Z')
  await server.value('visits.coverage', {}, officer)
  expect(await actionsOf({ officerId: officersId })).toEqual(['visits.coverage', 'visits.list', 'officer.signIn', 'officer.me', 'officer.enrol'])
  expect(await actionsOf({ officerId: officersId, to: '2026-11-22' })).toEqual(['visits.list', 'officer.signIn', 'officer.me', 'officer.enrol'])
  expect(await actionsOf({ officerId: officersId, from: '2026-11-23' })).toEqual(['visits.coverage'])
  expect(await actionsOf({ action: 'visits.list' })).toEqual(['visits.list'])
  expect(await actionsOf({ action: 'visits.list', from: '2026-11-23', to: '2026-11-23' })).toEqual([])
  expect(await actionsOf({ officerId: 'nobody' })).toEqual([])

  async function again() {
    const { token } = await server.value('officer.signIn', { name: '张三', passphrase: '枣树下面三只白鹅' }, officer)
    admin = (await server.value('officer.signIn', { name: '管理员', passphrase: '枣树下面三只白鹅' }, admin)).token
    return token
  }
})

test('shows what the command line and wrong passphrases left behind, without a name', async () => {
  await server.call('officer.signIn', { name: '没这个人', passphrase: 'x' })
  const { entries } = await read({ officerId: 'nobody' })
  expect(entries).toMatchObject([{ officerId: 'nobody', officerName: null, station: null, action: 'officer.signInFailed' }])
})

describe('refuses', () => {
  test.each<[string, object, string[]]>([
    ['a day that is none', { from: '2026-02-30' }, ['from']],
    ['both days that are none', { from: '2026-02-30', to: '2026-04-31' }, ['from', 'to']],
    ['from after to', { from: '2026-11-23', to: '2026-11-22' }, ['from', 'to']],
    ['a cursor of another question', { cursor: 'eyJmb3IiOiJ4In0' }, ['cursor']],
    ['a cursor that is none', { cursor: '💧' }, ['cursor']],
    ['an action that cannot be one', { action: "x'; DROP TABLE audit_log" }, ['action']],
    ['an officer that cannot be kept', { officerId: 'a\0b' }, ['officerId']],
    ['an unknown field', { limit: 5000 }, ['limit']]
  ])('%s, and says which field', async (_name, input, fields) => {
    const { body, status } = await server.call('audit.list', input, admin)
    expect({ status, ...body }).toMatchObject({ status: 400, code: 'INVALID_INPUT', fields })
  })

  test.each<[string, number]>([
    ['0001-01-01', 1],
    ['2026-12-31', 0],
    ['9999-12-31', 0]
  ])('nothing of a far day: since %s there is what is there', async (from, count) => {
    expect((await read({ from, officerId: officersId })).entries).toHaveLength(count)
    expect((await read({ from, to: from, officerId: officersId })).entries).toEqual([])
  })

  test.each(['officer', 'reviewer', 'editor', 'volunteer'] as const)('a %s', async role => {
    const { token } = await enrol(server, '王五', role)
    for (const action of ['audit.list', 'audit.verify'] as const) expect((await server.call(action, {}, token)).body).toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('checking', () => {
  const check = () => server.value('audit.verify', {}, admin)

  test('a whole log says so, with the latest daily seal', async () => {
    await night(server)
    const found = await check()
    expect(found).toMatchObject({ entries: 3, officers: 2, unsealed: 0, broken: null, asOf: server.clock.now.toISOString() })
    expect(found.anchor).toEqual({ day: '2026-11-22', mac: expect.stringMatching(/^[\w-]{43}$/) as string })
  })

  test.each([
    ['changed', "UPDATE audit_log SET reason = 'x' WHERE officer = $1 AND seq = 2", 2],
    ['missing', 'DELETE FROM audit_log WHERE officer = $1 AND seq = 2', 2],
    ['endDiffers', 'DELETE FROM audit_log WHERE officer = $1 AND seq = 4', 4],
    ['headGone', 'DELETE FROM audit_heads WHERE officer = $1', null]
  ])('a broken log says how, whose and where: %s', async (how, statement, seq) => {
    for (let i = 0; i < 3; i += 1) await server.value('officer.me', {}, officer)
    await database.query(statement, [officersId])
    expect((await check()).broken).toEqual({ how, officerId: officersId, officerName: '张三', seq, day: null })
  })

  test('an anchor that was changed names its day', async () => {
    await night(server)
    await database.query("UPDATE audit_anchors SET heads = '[]'")
    expect((await check()).broken).toEqual({ how: 'anchorChanged', officerId: null, officerName: null, seq: null, day: '2026-11-22' })
  })

  test('many at once, while others work, all find it whole', async () => {
    const found = await Promise.all([...Array.from({ length: 8 }, check), ...Array.from({ length: 8 }, () => server.value('officer.me', {}, officer))])
    expect(found.filter(answer => 'broken' in answer && answer.broken !== null)).toEqual([])
  })
})
