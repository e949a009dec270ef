import { keepHouse } from '../../cloud/keepHouse'
import type { Sign } from '../../cloud/officers/auditChain'
import { verifyAudit } from '../../cloud/officers/verifyAudit'
import { createAuditReading } from '../../cloud/store/auditReading'
import { type ActionName, actions } from '../../contract/actions'
import { signInAs } from '../support/editors'
import { enrol, goodPassphrase } from '../support/officers'
import { report } from '../support/reports'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'

const day = 86_400_000
let database: TestDatabase
let server: TestServer
let sign: Sign
let token: string
let officer: string

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url, { settings: { rateLimitPerMinute: 1_000_000 } })
  sign = text => server.dependencies.identity.mac('audit', text)
})
beforeEach(async () => {
  server.clock.now = new Date()
  await database.query('TRUNCATE residents, officers, officer_sessions, officer_invites, officer_tries, audit_log, audit_heads, audit_anchors, audit_log_before_chains, reports, receipts')
  ;({ token } = await enrol(server, '张三'))
  officer = await idOf('张三')
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

const idOf = async (name: string) => (await database.query<{ officer_id: string }>('SELECT officer_id FROM officers WHERE name = $1', [name]))[0]?.officer_id ?? ''
const entries = (of = officer) =>
  database.query<{ seq: number; action: string; target: string; reason: string | null }>('SELECT seq::int, action, target, reason FROM audit_log WHERE officer = $1 ORDER BY seq', [of])
const verify = () => verifyAudit(server.dependencies.store.part(createAuditReading), sign)
const log = { error: () => undefined, warn: () => undefined }
const night = (days = 0) => keepHouse({ ...server.dependencies, log, now: () => new Date(server.clock.now.getTime() + days * day) })
/** So that there is something to tamper with: the chain has seven entries then. */
const work = async (times = 6, by = token) => {
  for (let i = 0; i < times; i += 1) await server.value('officer.me', {}, by)
}

describe('every action that is open to officer roles only is written down before it is done', () => {
  const inputs: Partial<Record<ActionName, object>> = {
    'cases.desk': { state: 'draft' },
    'alerts.desk': {},
    'cases.publish': { step: 'withdraw', id: 'case-nowhere', version: 1, reason: '来源更正' },
    'alerts.publish': { step: 'approve', id: 'alert-nowhere', version: 1 },
    'reports.queue': {},
    'clusters.list': {},
    'officer.me': {},
    'officers.list': {},
    'officers.revoke': { officerId: 'nobody-there', reason: '调离岗位' },
    'assist.open': { guideId: 'guide-antifraud-app' },
    'assist.watch': { assistId: '11111111-1111-4111-8111-111111111111' },
    'assist.tick': { assistId: '11111111-1111-4111-8111-111111111111', seq: 1, ticks: [] },
    'assist.end': { assistId: '11111111-1111-4111-8111-111111111111' },
    'registration.tally': { from: '2026-01-01', to: '2026-01-31' },
    'reviews.queue': {},
    'reviews.decide': { reviewId: 'a-review', verdict: 'reject', reason: 'tooFast' },
    'reviews.accuracy': { from: '2026-01-01', to: '2026-01-31' },
    'visits.save': { visitId: '22222222-2222-4222-8222-222222222222', kind: 'point', label: '幸福小区', communityId: 'xingfu', count: 10 },
    'visits.remove': { visitId: '22222222-2222-4222-8222-222222222222' },
    'visits.list': { communityId: 'xingfu' },
    'visits.mark': { visitId: '22222222-2222-4222-8222-222222222222', markId: '33333333-3333-4333-8333-333333333333', result: 'met' },
    'visits.unmark': { visitId: '22222222-2222-4222-8222-222222222222', markId: '33333333-3333-4333-8333-333333333333' },
    'visits.coverage': {}
  }
  const targets: Partial<Record<ActionName, [string, string | null]>> = {
    'cases.publish': ['case-nowhere', 'withdraw：来源更正'],
    'officers.revoke': ['nobody-there', '调离岗位'],
    'assist.open': ['guide-antifraud-app', null],
    'reviews.decide': ['a-review', 'reject：tooFast'],
    'visits.mark': ['22222222-2222-4222-8222-222222222222', 'met']
  }
  /** They write themselves, together with what they read or change: see reportDesk.test.ts. */
  const writeThemselves: string[] = ['reports.open', 'reports.decide', 'reports.note']
  const names = (Object.keys(actions) as ActionName[]).filter(name => typeof actions[name].access !== 'string' && !writeThemselves.includes(name))

  test('this list knows them all', () => expect(Object.keys(inputs).sort()).toEqual([...names].sort()))

  test.each(names)('%s', async action => {
    const admin = await signInAs(server, database, 'admin')
    const { residentId } = await server.value('session.open', {}, admin)
    await server.call(action, inputs[action], admin)
    const [entry] = await entries(residentId)
    expect(entry).toMatchObject({ seq: 1, action })
    const expected = targets[action]
    if (expected) expect([entry?.target, entry?.reason]).toEqual(expected)
    expect((await verify()).broken).toBeUndefined()
  })

  test('but not what is refused, nor what is no proper request', async () => {
    await server.call('officers.list', {}, token)
    await server.call('reviews.decide', { reviewId: 3 }, token)
    await server.call('officer.me', {}, await server.signIn())
    expect((await database.query('SELECT 1 FROM audit_log'))).toHaveLength(1)
  })
})

test('an assist is watched every two seconds, and written down once', async () => {
  const watch = (assistId: string) => server.call('assist.watch', { assistId }, token)
  const [one, two] = ['44444444-4444-4444-8444-444444444444', '55555555-5555-4555-8555-555555555555']
  for (const assistId of [one, one, two, one, two]) await watch(assistId)
  expect((await entries()).map(({ action, target }) => [action, target])).toEqual([['officer.enrol', ''], ['assist.watch', one], ['assist.watch', two]])
  const restarted = await startTestServer(database.url)
  await restarted.call('assist.watch', { assistId: one }, token)
  await restarted.close()
  expect(await entries()).toHaveLength(3)
})

test('opening a report is one entry of the same chain', async () => {
  await server.value('report.submit', report(), await server.signIn())
  const { reports } = await server.value('reports.queue', {}, token)
  const { reportKey = '', version = 1 } = reports[0] ?? {}
  await server.value('reports.open', { reportKey, reason: '核实线索' }, token)
  await server.value('reports.decide', { reportKey, version, status: 'checking' }, token)
  expect((await entries()).map(({ action, reason }) => [action, reason])).toEqual([['officer.enrol', null], ['reports.queue', null], ['reports.open', '核实线索'], ['reports.decide', 'checking']])
  expect((await verify()).broken).toBeUndefined()
})

test('what cannot be written down is not done', async () => {
  await database.query('ALTER TABLE audit_log ADD CONSTRAINT closed CHECK (false) NOT VALID')
  const { status } = await server.call('officer.signOut', {}, token)
  const signIn = await server.call('officer.signIn', { name: '张三', passphrase: goodPassphrase })
  await database.query('ALTER TABLE audit_log DROP CONSTRAINT closed')
  expect([status, signIn.status]).toEqual([500, 500])
  expect((await server.call('officer.me', {}, token)).status).toBe(200)
  expect(await database.query('SELECT 1 FROM officer_sessions')).toHaveLength(1)
})

test('what cannot be kept as it is does not stop the entry', async () => {
  await server.call('reviews.decide', { reviewId: 'a\0b\ud800🐦', verdict: 'accept' }, token)
  expect((await entries()).at(-1)).toMatchObject({ target: 'a\u{FFFD}b\u{FFFD}🐦' })
  expect((await verify()).broken).toBeUndefined()
})

test('a hundred actions of one officer at once, on two servers, are a hundred links of one chain', async () => {
  const second = await startTestServer(database.url)
  second.clock.now = server.clock.now
  const answers = await Promise.all(Array.from({ length: 100 }, (_, i) => (i % 2 ? server : second).call('officer.me', {}, token)))
  await second.close()
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(100)
  expect((await entries()).map(({ seq }) => seq)).toEqual(Array.from({ length: 101 }, (_, i) => i + 1))
  expect(await verify()).toMatchObject({ entries: 101, broken: undefined })
})

test('a log that is checked while it grows is whole', async () => {
  const checks = Promise.all(Array.from({ length: 10 }, () => verify()))
  await Promise.all(Array.from({ length: 60 }, () => server.value('officer.me', {}, token)))
  for (const { broken } of await checks) expect(broken).toBeUndefined()
})

test('a whole log is whole, with several officers, anchors and the time that is over', async () => {
  const { token: other } = await enrol(server, '李四', 'volunteer')
  await work()
  await work(3, other)
  await night()
  await work()
  await night(1)
  const verified = await verify()
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
    const { broken } = await verify()
    expect(broken).toMatchObject({ officer, seq, problem: expect.stringMatching(problem) as string })
  })

  test('the newest entries are deleted that an anchor has seen, and the head set back', async () => {
    await work(3)
    const heads = await database.query<{ seq: number; mac: string }>('SELECT seq::int, mac FROM audit_heads WHERE officer = $1', [officer])
    await work(3)
    await night()
    await database.query('DELETE FROM audit_log WHERE officer = $1 AND seq > 4', [officer])
    await database.query('UPDATE audit_heads SET seq = $2, mac = $3 WHERE officer = $1', [officer, heads[0]?.seq, heads[0]?.mac])
    expect((await verify()).broken).toMatchObject({ officer, seq: 5, problem: expect.stringMatching(/^the entries from this one to 7 are gone; they were there on \d{4}-\d\d-\d\d$/) as string })
  })

  test('somebody’s chain is taken out whole', async () => {
    await work()
    await night()
    for (const table of ['audit_log', 'audit_heads']) await database.query(`DELETE FROM ${table} WHERE officer = $1`, [officer])
    expect((await verify()).broken).toMatchObject({ officer, problem: 'all of the chain is gone that an anchor names' })
  })

  test('entries of two officers are exchanged', async () => {
    await enrol(server, '李四')
    const other = await idOf('李四')
    await database.query(`UPDATE audit_log SET officer = CASE officer WHEN $1 THEN $2 ELSE $1 END WHERE seq = 1`, [officer, other]).catch(() => undefined)
    await database.query("UPDATE audit_log SET officer = 'between' WHERE officer = $1", [officer])
    await database.query('UPDATE audit_log SET officer = $1 WHERE officer = $2', [officer, other])
    await database.query("UPDATE audit_log SET officer = $1 WHERE officer = 'between'", [other])
    await database.query('UPDATE audit_heads h SET mac = l.mac FROM audit_log l WHERE l.officer = h.officer')
    expect((await verify()).broken).toMatchObject({ seq: 1, problem: expect.stringMatching(/put in or moved/) as string })
  })

  test.each([
    ['an anchor was changed', "UPDATE audit_anchors SET heads = '[]' WHERE day = (SELECT max(day) FROM audit_anchors)", /the anchor was changed/],
    ['an anchor was taken out', 'DELETE FROM audit_anchors WHERE day = (SELECT day FROM audit_anchors ORDER BY day OFFSET 1 LIMIT 1)', /the anchor before it is missing/]
  ])('%s', async (_name, statement, problem) => {
    for (const days of [0, 1, 2]) await night(days)
    await database.query(statement)
    expect((await verify()).broken).toMatchObject({ officer: undefined, problem: expect.stringMatching(problem) as string })
  })
})

test('another secret finds everything broken', async () => {
  await work()
  expect((await verifyAudit(server.dependencies.store.part(createAuditReading), text => text)).broken).toMatchObject({ officer, seq: 1 })
})

test('a second anchor on one day is none', async () => {
  await night()
  await work()
  await night()
  expect(await database.query('SELECT 1 FROM audit_anchors')).toHaveLength(1)
})

test('after three years entries go, and the chain holds on what is left', async () => {
  await work(3)
  await night()
  server.clock.now = new Date(server.clock.now.getTime() + 1000 * day)
  const again = await server.value('officer.signIn', { name: '张三', passphrase: goodPassphrase }, await server.signIn())
  await work(3, again.token)
  await night()
  await night(100)
  expect((await entries()).map(({ seq }) => seq)).toEqual([5, 6, 7, 8])
  expect(await verify()).toMatchObject({ entries: 4, officers: 1, broken: undefined })
  await night(1200)
  expect(await entries()).toEqual([])
  expect((await verify()).broken).toBeUndefined()
  const anew = await server.value('officer.signIn', { name: '张三', passphrase: goodPassphrase })
  await work(1, anew.token)
  expect((await entries()).map(({ seq }) => seq)).toEqual([9, 10])
  expect((await verify()).broken).toBeUndefined()
})

test('what was written before there were chains is counted, and goes after three years', async () => {
  await database.query("INSERT INTO audit_log_before_chains VALUES ('2024-01-01', gen_random_uuid(), 'somebody', 'reports.open', 'x', 'why', now()), ('2026-01-01', gen_random_uuid(), 'somebody', 'reports.open', 'x', 'why', now())")
  expect((await verify()).unsealed).toBe(2)
  server.clock.now = new Date('2027-06-01T00:00:00Z')
  await night()
  expect((await verify()).unsealed).toBe(1)
})
