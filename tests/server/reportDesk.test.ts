import { randomUUID } from 'node:crypto'
import type { ActionInput } from '../../contract/actions'
import { nextStatuses } from '../../contract/reportDesk'
import { reportStatusNames, type ReportStatus } from '../../contract/reportReplies'
import { signInAs } from '../support/editors'
import { report } from '../support/reports'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'

let database: TestDatabase
let server: TestServer
let officer: string

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url, { settings: { rateLimitPerMinute: 1_000_000 } })
})
beforeEach(async () => {
  server.clock.now = new Date()
  await database.query('TRUNCATE reports, report_steps, receipts, evidence, audit_log, residents')
  officer = await signInAs(server, database, 'officer')
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

const phone = (value: string) => ({ contact: { type: 'phone', value } })

/** Reports by new residents of a community. */
async function file(fields: object = {}, communityId?: string): Promise<string> {
  const token = await server.signIn()
  if (communityId) await server.value('profile.save', { communityId }, token)
  await server.value('report.submit', report(fields), token)
  return token
}
const queue = async (input: ActionInput<'reports.queue'> = {}) => (await server.value('reports.queue', input, officer)).reports
async function first() {
  const [queued] = await queue()
  if (!queued) throw new Error('the queue is empty')
  return queued
}
const audit = () => database.query<{ action: string; reason: string | null; target: string }>("SELECT action, reason, target FROM audit_log WHERE action <> 'reports.queue' ORDER BY seq")

describe('none but officers, reviewers and admins', () => {
  const inputs = {
    'reports.queue': {},
    'reports.open': { reportKey: 'a'.repeat(30), reason: '核实' },
    'reports.decide': { reportKey: 'a'.repeat(30), version: 1, status: 'checking' },
    'reports.note': { reportKey: 'a'.repeat(30), version: 1, note: '您好' },
    'clusters.list': {}
  } as const
  const names = Object.keys(inputs) as (keyof typeof inputs)[]
  test.each(names)('%s', async action => {
    expect((await server.call(action, inputs[action])).status).toBe(401)
    for (const role of ['resident', 'volunteer', 'editor']) expect((await server.call(action, inputs[action], await signInAs(server, database, role))).status).toBe(403)
    for (const role of ['officer', 'reviewer', 'admin']) expect([200, 404]).toContain((await server.call(action, inputs[action], await signInAs(server, database, role))).status)
  })
})

test('the queue shows the newest first, page by page, every report once, and names nobody', async () => {
  const tokens = []
  for (let i = 0; i < 7; i += 1) {
    tokens.push(await file())
    server.clock.now = new Date(server.clock.now.getTime() + (i % 3 ? 0 : 1000))
  }
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await server.value('reports.queue', { limit: 2, ...(cursor && { cursor }) }, officer)
    seen.push(...page.reports.map(each => each.receivedAt + each.reportKey))
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  expect(new Set(seen).size).toBe(7)
  expect(seen.map(each => each.slice(0, 24))).toEqual(seen.map(each => each.slice(0, 24)).sort().reverse())
  const text = JSON.stringify(await queue())
  const residents = await database.query<{ resident_id: string }>('SELECT resident_id FROM reports')
  for (const { resident_id } of residents) expect(text).not.toContain(resident_id)
  expect(text).not.toMatch(/13800138000|会议号/)
})

test('filters, and refuses a cursor of another filter', async () => {
  await file({ moneyLost: 'yes', kind: 'credit' }, 'east-1')
  await file({ moneyLost: 'no', kind: 'credit' }, 'west-2')
  await file({ contact: { type: 'url', value: 'abc-bank.com' }, kind: undefined })
  expect(await queue({ moneyLost: 'yes' })).toMatchObject([{ moneyLost: 'yes', communityId: 'east-1' }])
  expect(await queue({ contactType: 'url' })).toMatchObject([{ contactType: 'url' }])
  expect(await queue({ kind: 'credit' })).toHaveLength(2)
  expect(await queue({ communityId: 'west-2', status: 'received' })).toHaveLength(1)
  expect(await queue({ status: 'handled' })).toEqual([])
  const { nextCursor } = await server.value('reports.queue', { kind: 'credit', limit: 1 }, officer)
  expect((await server.call('reports.queue', { kind: 'flight', cursor: nextCursor }, officer)).body).toMatchObject({ code: 'INVALID_INPUT', fields: ['cursor'] })
})

test('opening shows what was told, and writes down who, what and why', async () => {
  const told = { story: '他让我转到安全账户。', replyPhone: '13912345678', metOn: '2026-01-05' }
  await file({ ...told, ...phone('+86 138-0013-8000') })
  const { reportKey } = await first()
  const opened = await server.value('reports.open', { reportKey, reason: '核实线索' }, officer)
  expect(opened).toMatchObject({ contact: { type: 'phone', value: '13800138000' }, replyPhone: told.replyPhone, metOn: told.metOn, mayCallBack: true, told: [{ story: told.story, evidenceIds: [] }], notes: [], history: [], nextStatuses: nextStatuses.received })
  const [{ id } = { id: '' }] = await database.query<{ id: string }>('SELECT id FROM reports')
  expect(await audit()).toEqual([{ action: 'reports.open', reason: '核实线索', target: id }])
})

test('what cannot be written down is not shown', async () => {
  await file()
  const { reportKey } = await first()
  await database.query('ALTER TABLE audit_log ADD CONSTRAINT closed CHECK (false) NOT VALID')
  const { status, text } = await server.call('reports.open', { reportKey, reason: '核实' }, officer)
  await database.query('ALTER TABLE audit_log DROP CONSTRAINT closed')
  expect(status).toBe(500)
  expect(text).not.toContain('13800138000')
})

test('an invented or altered reference finds nothing', async () => {
  await file()
  const { reportKey } = await first()
  const altered = (reportKey.startsWith('A') ? 'B' : 'A') + reportKey.slice(1)
  for (const key of [altered, 'x'.repeat(100)]) expect((await server.call('reports.open', { reportKey: key, reason: '核实' }, officer)).status).toBe(404)
  expect(await audit()).toEqual([])
})

describe('from each status only the next ones can be decided', () => {
  const statuses = Object.keys(reportStatusNames) as ReportStatus[]
  test.each(statuses)('%s', async from => {
    await file()
    for (const status of statuses) {
      await database.query('UPDATE reports SET status = $1', [from])
      const { reportKey, version } = await first()
      const { body } = await server.call('reports.decide', { reportKey, version, status, note: '已经看过。' }, officer)
      expect(body.ok).toBe(nextStatuses[from].includes(status))
      if (!body.ok) expect(body).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining(reportStatusNames[from]) as string })
    }
  })
})

test('of ten officers at once one decides, and the others are told', async () => {
  const token = await file()
  const { reportKey, version } = await first()
  const officers = await Promise.all(Array.from({ length: 10 }, () => signInAs(server, database, 'officer')))
  const answers = await Promise.all(officers.map((each, i) => server.call('reports.decide', { reportKey, version, status: i % 2 ? 'checking' : 'handled', note: `第${i}人` }, each)))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(answers.filter(({ body }) => !body.ok && body.code === 'CONFLICT')).toHaveLength(9)
  const winner = answers.findIndex(({ status }) => status === 200)
  expect((await server.value('report.mine', {}, token)).reports[0]?.note).toBe(`第${winner}人`)
  expect(await database.query('SELECT version FROM reports')).toEqual([{ version: 2 }])
})

test('a decision sent twice is one, with one answer', async () => {
  await file()
  const { reportKey, version } = await first()
  const input = { reportKey, version, status: 'handled', note: '谢谢，已经转交。' }
  const [one, two] = [await server.call('reports.decide', input, officer), await server.call('reports.decide', input, officer)]
  expect([one.status, two.text]).toEqual([200, one.text])
  expect(await database.query('SELECT 1 FROM report_steps')).toHaveLength(1)
})

test.each(['moreNeeded', 'outOfScope'])('%s says what to do', async status => {
  await file()
  const { reportKey, version } = await first()
  expect((await server.call('reports.decide', { reportKey, version, status }, officer)).body).toMatchObject({ code: 'INVALID_INPUT', fields: ['note'] })
})

test('a note reaches the resident by the receipt; the history tells all steps', async () => {
  const token = await server.signIn()
  const { receiptCode } = await server.value('report.submit', report(), token)
  const { reportKey, version } = await first()
  const noted = await server.value('reports.note', { reportKey, version, note: '我们正在核实，请不要回拨。' }, officer)
  expect(await server.value('report.status', { receiptCode })).toMatchObject({ status: 'received', note: '我们正在核实，请不要回拨。' })
  await server.value('reports.decide', { reportKey, version: noted.version, status: 'outOfScope', note: '骚扰电话请拨12321。' }, officer)
  const opened = await server.value('reports.open', { reportKey, reason: '复核' }, officer)
  expect(opened.notes.map(({ text }) => text)).toEqual(['我们正在核实，请不要回拨。', '骚扰电话请拨12321。'])
  expect(opened.history.map(({ status }) => status)).toEqual(['outOfScope'])
  expect((await audit()).map(({ action }) => action)).toEqual(['reports.note', 'reports.decide', 'reports.open'])
})

test('a note among officers is sealed, read by officers only, and nothing of it reaches the resident', async () => {
  const token = await server.signIn()
  const { receiptCode } = await server.value('report.submit', report(), token)
  const before = await server.value('report.status', { receiptCode })
  const { reportKey, version } = await first()
  server.clock.now = new Date(server.clock.now.getTime() + 60_000)
  const noted = await server.value('reports.note', { reportKey, version, note: '像是同一伙人。', to: 'desk' }, officer)
  expect(noted).toMatchObject({ status: 'received', version: version + 1 })
  expect(await server.value('report.status', { receiptCode })).toEqual(before)
  expect((await server.call('profile.export', {}, token)).text).not.toMatch(/同一伙|memo/)
  expect(JSON.stringify(await database.query('SELECT * FROM report_steps'))).not.toContain('同一伙')
  const opened = await server.value('reports.open', { reportKey, reason: '复核' }, officer)
  expect(opened).toMatchObject({ notes: [], memos: [{ text: '像是同一伙人。' }], history: [] })
  await server.value('reports.decide', { reportKey, version: noted.version, status: 'checking' }, officer)
})

test('a report taken back can be opened, and holds nothing any more', async () => {
  const token = await server.signIn()
  const sent = report()
  await server.value('report.submit', sent, token)
  await server.value('report.withdraw', { reportId: sent.reportId }, token)
  const { reportKey, version } = await first()
  expect(await server.value('reports.open', { reportKey, reason: '核实' }, officer)).toMatchObject({ contact: { value: '' }, told: [{ story: '', evidenceIds: [] }], history: [{ status: 'withdrawn', by: 'resident' }], nextStatuses: [] })
  expect((await server.call('reports.note', { reportKey, version, note: '您好' }, officer)).status).toBe(409)
})

describe('clusters', () => {
  test('count the same contact however it was written, without decrypting', async () => {
    for (const value of ['13800138000', '+86 138 0013 8000', '0086-138-0013-8000', '１３８００１３８０００']) await file(phone(value))
    server.clock.now = new Date(server.clock.now.getTime() + 1000)
    await file({ contact: { type: 'sms', value: '138 0013 8000' }, kind: 'credit' })
    await file(phone('13800138001'))
    await file(phone('138****8000'))
    await database.query("UPDATE reports SET content = 'unreadable'")
    const { clusters } = await server.value('clusters.list', {}, officer)
    expect(clusters).toMatchObject([{ count: 5, contactType: 'sms', kinds: [{ kind: 'police', count: 4 }, { kind: 'credit', count: 1 }], communities: [] }])
    const inCluster = await queue({ clusterId: clusters[0]?.clusterId })
    expect(inCluster.map(({ clusterCount }) => clusterCount)).toEqual([5, 5, 5, 5, 5])
    expect((await queue()).filter(({ clusterCount }) => clusterCount === 1)).toHaveLength(2)
    expect(await server.value('clusters.list', { contactType: 'url' }, officer)).toMatchObject({ clusters: [] })
  })

  test('reach back as far as the window', async () => {
    await file()
    server.clock.now = new Date(server.clock.now.getTime() + 31 * 86_400_000)
    await file()
    officer = await signInAs(server, database, 'officer')
    expect((await server.value('clusters.list', {}, officer)).clusters).toEqual([])
    expect((await server.value('clusters.list', { days: 60 }, officer)).clusters).toMatchObject([{ count: 2 }])
    expect((await queue()).map(({ clusterCount }) => clusterCount)).toEqual([1, 1])
  })

  test('name a community from five people on, and never so that another can be subtracted', async () => {
    const people = async (communityId: string, count: number) => {
      for (let i = 0; i < count; i += 1) await file({}, communityId)
    }
    const communities = async () => (await server.value('clusters.list', {}, officer)).clusters[0]?.communities
    await people('east', 6)
    await people('west', 5)
    expect(await communities()).toEqual([{ communityId: 'east', count: 6 }, { communityId: 'west', count: 5 }])
    await people('north', 4)
    expect(await communities()).toEqual([{ communityId: 'east', count: 6 }])
    await people('south', 1)
    expect(await communities()).toEqual([{ communityId: 'east', count: 6 }, { communityId: 'west', count: 5 }])
  })

  test('count people, not reports, of a community', async () => {
    const token = await server.signIn()
    await server.value('profile.save', { communityId: 'east' }, token)
    for (let i = 0; i < 6; i += 1) await server.value('report.submit', report(), token)
    expect((await server.value('clusters.list', {}, officer)).clusters).toMatchObject([{ count: 6, communities: [] }])
  })

  test('come page by page, each once', async () => {
    for (let i = 0; i < 10; i += 1) await file(phone(`1380013800${i % 5}`))
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await server.value('clusters.list', { limit: 2, ...(cursor && { cursor }) }, officer)
      seen.push(...page.clusters.map(({ clusterId }) => clusterId))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect([seen.length, new Set(seen).size]).toEqual([5, 5])
  })
})

test('what the database cannot hold is refused, not broken', async () => {
  await file()
  const { reportKey, version } = await first()
  expect((await server.call('reports.open', { reportKey, reason: '核\0实' }, officer)).body).toMatchObject({ code: 'INVALID_INPUT', fields: ['reason'] })
  expect((await server.call('reports.note', { reportKey, version, note: '您\ud83d好' }, officer)).body).toMatchObject({ code: 'INVALID_INPUT', fields: ['note'] })
  expect(await server.value('reports.queue', { clusterId: 'a\0b' }, officer)).toMatchObject({ reports: [] })
})

test('an unknown report cannot be decided', async () => {
  const [reportKey, version] = [server.dependencies.reportKeys?.nameFor(`nobody ${randomUUID()}`), 1]
  expect((await server.call('reports.decide', { reportKey, version, status: 'checking' }, officer)).status).toBe(404)
})
