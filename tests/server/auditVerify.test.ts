import { verifyAudit } from '../../cloud/officers/verifyAudit'
import { createAuditReading } from '../../cloud/store/auditReading'
import { emptyLog, entriesOf, night, officerId, verify } from '../support/auditLog'
import { enrol, goodPassphrase } from '../support/officers'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'

const day = 86_400_000
let database: TestDatabase
let server: TestServer
let token: string
let officer: string

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url, { settings: { rateLimitPerMinute: 1_000_000 } })
})
beforeEach(async () => {
  server.clock.now = new Date()
  await emptyLog(database)
  ;({ token } = await enrol(server, '张三'))
  officer = await officerId(database, '张三')
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

const entries = () => entriesOf(database, officer)
/** So that there is something to tamper with: the chain has seven entries then. */
const work = async (times = 6, by = token) => {
  for (let i = 0; i < times; i += 1) await server.value('officer.me', {}, by)
}

test('a log that is checked while it grows is whole', async () => {
  const checks = Promise.all(Array.from({ length: 10 }, () => verify(server)))
  await Promise.all(Array.from({ length: 60 }, () => server.value('officer.me', {}, token)))
  for (const { broken } of await checks) expect(broken).toBeUndefined()
})

test('a whole log is whole, with several officers, anchors and the time that is over', async () => {
  const { token: other } = await enrol(server, '李四', 'volunteer')
  await work()
  await work(3, other)
  await night(server)
  await work()
  await night(server, 1)
  const verified = await verify(server)
  expect(verified).toMatchObject({ entries: 17, officers: 2, unsealed: 0, broken: undefined })
  expect(verified.anchors).toHaveLength(2)
})

describe('finds, and names the officer and the place, when', () => {
  const tamper: Record<string, [string, number | undefined, RegExp]> = {
    'a text was changed': ["UPDATE audit_log SET target = 'another' WHERE officer = $1 AND seq = 3", 3, /was changed, put in or moved/],
    'a reason was taken away': ["UPDATE audit_log SET reason = 'because' WHERE officer = $1 AND seq = 2", 2, /was changed/],
    'a time was changed': ["UPDATE audit_log SET at = at + interval '1 second' WHERE officer = $1 AND seq = 4", 4, /was changed/],
    'a day was changed': ['UPDATE audit_log SET day = day - 1 WHERE officer = $1 AND seq = 4', 4, /was changed/],
    'an entry in the middle was deleted': ['DELETE FROM audit_log WHERE officer = $1 AND seq = 4', 4, /is missing/],
    'the first entry was deleted': ['DELETE FROM audit_log WHERE officer = $1 AND seq = 1', 1, /is missing/],
    'an entry was hidden before the first': ['UPDATE audit_log SET seq = -4 WHERE officer = $1 AND seq = 4', -4, /before the beginning/],
    'two entries changed places': ["UPDATE audit_log a SET at = b.at, action = b.action, target = b.target, reason = 'moved', mac = b.mac FROM audit_log b WHERE a.officer = $1 AND b.officer = $1 AND a.seq + b.seq = 7 AND a.seq IN (3, 4)", 3, /put in or moved/],
    'an entry was put in at the end': ["INSERT INTO audit_log SELECT officer, 8, day, at, action, target, reason, mac FROM audit_log WHERE officer = $1 AND seq = 7", 8, /put in/],
    'the last entry was deleted': ['DELETE FROM audit_log WHERE officer = $1 AND seq = 7', 7, /the chain ends at 6, its head says 7/],
    'all entries were deleted': ['DELETE FROM audit_log WHERE officer = $1', 1, /the chain ends at 0/],
    'the head was deleted': ['DELETE FROM audit_heads WHERE officer = $1', undefined, /head of the chain is gone/],
    'older entries were passed off as deleted in time': [
      "WITH gone AS (DELETE FROM audit_log WHERE officer = $1 AND seq <= 3 RETURNING seq, mac) UPDATE audit_heads SET base_seq = 3, base_mac = (SELECT mac FROM gone WHERE seq = 3), base_proof = 'x' WHERE officer = $1",
      3,
      /deleted before their time/
    ]
  }
  test.each(Object.keys(tamper))('%s', async name => {
    await work()
    const [statement, seq, problem] = tamper[name] ?? ['', 0, /./]
    await database.query(statement, [officer])
    const { broken } = await verify(server)
    expect(broken).toMatchObject({ officer, seq, problem: expect.stringMatching(problem) as string })
  })

  test('the newest entries are deleted that an anchor has seen, and the head set back', async () => {
    await work(3)
    const heads = await database.query<{ seq: number; mac: string }>('SELECT seq::int, mac FROM audit_heads WHERE officer = $1', [officer])
    await work(3)
    await night(server)
    await database.query('DELETE FROM audit_log WHERE officer = $1 AND seq > 4', [officer])
    await database.query('UPDATE audit_heads SET seq = $2, mac = $3 WHERE officer = $1', [officer, heads[0]?.seq, heads[0]?.mac])
    expect((await verify(server)).broken).toMatchObject({ officer, seq: 5, problem: expect.stringMatching(/^the entries from this one to 7 are gone; they were there on \d{4}-\d\d-\d\d$/) as string })
  })

  test('somebody’s chain is taken out whole', async () => {
    await work()
    await night(server)
    for (const table of ['audit_log', 'audit_heads']) await database.query(`DELETE FROM ${table} WHERE officer = $1`, [officer])
    expect((await verify(server)).broken).toMatchObject({ officer, problem: 'all of the chain is gone that an anchor names' })
  })

  test('entries of two officers are exchanged', async () => {
    await enrol(server, '李四')
    const other = await officerId(database, '李四')
    await database.query(`UPDATE audit_log SET officer = CASE officer WHEN $1 THEN $2 ELSE $1 END WHERE seq = 1`, [officer, other]).catch(() => undefined)
    await database.query("UPDATE audit_log SET officer = 'between' WHERE officer = $1", [officer])
    await database.query('UPDATE audit_log SET officer = $1 WHERE officer = $2', [officer, other])
    await database.query("UPDATE audit_log SET officer = $1 WHERE officer = 'between'", [other])
    await database.query('UPDATE audit_heads h SET mac = l.mac FROM audit_log l WHERE l.officer = h.officer')
    expect((await verify(server)).broken).toMatchObject({ seq: 1, problem: expect.stringMatching(/put in or moved/) as string })
  })

  test.each([
    ['an anchor was changed', "UPDATE audit_anchors SET heads = '[]' WHERE day = (SELECT max(day) FROM audit_anchors)", /the anchor was changed/],
    ['an anchor was taken out', 'DELETE FROM audit_anchors WHERE day = (SELECT day FROM audit_anchors ORDER BY day OFFSET 1 LIMIT 1)', /the anchor before it is missing/]
  ])('%s', async (_name, statement, problem) => {
    for (const days of [0, 1, 2]) await night(server, days)
    await database.query(statement)
    expect((await verify(server)).broken).toMatchObject({ officer: undefined, problem: expect.stringMatching(problem) as string })
  })
})

test('another secret finds everything broken', async () => {
  await work()
  expect((await verifyAudit(server.dependencies.store.part(createAuditReading), text => text)).broken).toMatchObject({ officer, seq: 1 })
})

test('a second anchor on one day is none', async () => {
  await night(server)
  await work()
  await night(server)
  expect(await database.query('SELECT 1 FROM audit_anchors')).toHaveLength(1)
})

test('after three years entries go, and the chain holds on what is left', async () => {
  await work(3)
  await night(server)
  server.clock.now = new Date(server.clock.now.getTime() + 1000 * day)
  const again = await server.value('officer.signIn', { name: '张三', passphrase: goodPassphrase }, await server.signIn())
  await work(3, again.token)
  await night(server)
  await night(server, 100)
  expect((await entries()).map(({ seq }) => seq)).toEqual([5, 6, 7, 8])
  expect(await verify(server)).toMatchObject({ entries: 4, officers: 1, broken: undefined })
  await night(server, 1200)
  expect(await entries()).toEqual([])
  expect((await verify(server)).broken).toBeUndefined()
  const anew = await server.value('officer.signIn', { name: '张三', passphrase: goodPassphrase })
  await work(1, anew.token)
  expect((await entries()).map(({ seq }) => seq)).toEqual([9, 10])
  expect((await verify(server)).broken).toBeUndefined()
})

test('what was written before there were chains is counted, and goes after three years', async () => {
  await database.query("INSERT INTO audit_log_before_chains VALUES ('2024-01-01', gen_random_uuid(), 'somebody', 'reports.open', 'x', 'why', now()), ('2026-01-01', gen_random_uuid(), 'somebody', 'reports.open', 'x', 'why', now())")
  expect((await verify(server)).unsealed).toBe(2)
  server.clock.now = new Date('2027-06-01T00:00:00Z')
  await night(server)
  expect((await verify(server)).unsealed).toBe(1)
})
