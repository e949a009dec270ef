import { type ActionName, actions } from '../../contract/actions'
import { actionInputs, nowhere } from '../support/actionInputs'
import { emptyLog, entriesOf, officerId, verify } from '../support/auditLog'
import { signInAs } from '../support/editors'
import { enrol, goodPassphrase } from '../support/officers'
import { report } from '../support/reports'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'

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
  await database.query('TRUNCATE residents, reports, receipts')
  ;({ token } = await enrol(server, '张三'))
  officer = await officerId(database, '张三')
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

const entries = () => entriesOf(database, officer)

describe('every action that is open to officer roles only is written down before it is done', () => {
  const inputs: Partial<Record<ActionName, object>> = {
    ...actionInputs({ ...nowhere(), officerId: 'nobody-there', reviewId: 'a-review', visitId: '22222222-2222-4222-8222-222222222222' }),
    'cases.publish': { step: 'withdraw', id: 'case-nowhere', version: 1, reason: '来源更正' },
    'reviews.decide': { reviewId: 'a-review', verdict: 'reject', reason: 'tooFast' }
  }
  const targets: Partial<Record<ActionName, [string, string | null]>> = {
    'cases.publish': ['case-nowhere', 'withdraw：来源更正'],
    'officers.revoke': ['nobody-there', '调离岗位'],
    'assist.open': ['guide-antifraud-app', null],
    'reviews.decide': ['a-review', 'reject：tooFast'],
    'officers.invite': ['', 'volunteer'],
    'officers.change': ['nobody-there', 'officer：调岗'],
    'officer.changePassphrase': ['', null],
    'pushes.send': [expect.stringMatching(/^[0-9a-f-]{36}$/) as string, null],
    'statistics.read': ['', null],
    'visits.mark': ['22222222-2222-4222-8222-222222222222', 'met']
  }
  /** They write themselves, together with what they read or change: see reportDesk.test.ts. */
  const writeThemselves: string[] = ['reports.open', 'reports.decide', 'reports.note']
  const names = (Object.keys(actions) as ActionName[]).filter(name => typeof actions[name].access !== 'string' && !writeThemselves.includes(name))

  test.each(names)('%s', async action => {
    const admin = await signInAs(server, database, 'admin')
    const { residentId } = await server.value('session.open', {}, admin)
    await server.call(action, inputs[action], admin)
    const [entry] = await entriesOf(database, residentId)
    expect(entry).toMatchObject({ seq: 1, action })
    const expected = targets[action]
    if (expected) expect([entry?.target, entry?.reason]).toEqual(expected)
    expect((await verify(server)).broken).toBeUndefined()
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
  expect((await verify(server)).broken).toBeUndefined()
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
  expect((await verify(server)).broken).toBeUndefined()
})

test('a hundred actions of one officer at once, on two servers, are a hundred links of one chain', async () => {
  const second = await startTestServer(database.url)
  second.clock.now = server.clock.now
  const answers = await Promise.all(Array.from({ length: 100 }, (_, i) => (i % 2 ? server : second).call('officer.me', {}, token)))
  await second.close()
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(100)
  expect((await entries()).map(({ seq }) => seq)).toEqual(Array.from({ length: 101 }, (_, i) => i + 1))
  expect(await verify(server)).toMatchObject({ entries: 101, broken: undefined })
})
