import { randomUUID } from 'node:crypto'
import { report } from '../support/reports'
import { publishTexts, signInAs } from '../support/editors'
import { signInAtStation } from '../support/staff'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'

let database: TestDatabase
let server: TestServer
let east: string
let west: string
let admin: string

const areas = [
  { id: 'east-1', name: '东一社区', station: '城东派出所' },
  { id: 'east-2', name: '东二社区', station: '城东派出所' },
  { id: 'west-1', name: '西一社区', station: '城西派出所' }
]

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url, { settings: { rateLimitPerMinute: 1_000_000 } })
  await publishTexts(server, { areas: [areas] })
  east = await signInAtStation(server, database, '城东派出所', '张三')
  west = await signInAtStation(server, database, '城西派出所', '李四')
  admin = await signInAtStation(server, database, '市局', '王五', 'admin')
})
beforeEach(async () => {
  server.clock.now = new Date()
  await database.query('TRUNCATE reports, report_steps, receipts, evidence, audit_log')
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

/** A report by somebody new of a community, or of none. */
async function file(communityId?: string, fields: object = {}): Promise<void> {
  const token = await server.signIn()
  if (communityId) await server.value('profile.save', { communityId }, token)
  await server.value('report.submit', report(fields), token)
}
const communitiesSeenBy = async (token: string) => (await server.value('reports.queue', {}, token)).reports.map(({ communityId }) => communityId ?? '').sort()
async function onlyOneOf(communityId: string): Promise<{ reportKey: string; version: number }> {
  await file(communityId)
  const [queued] = (await server.value('reports.queue', { communityId }, admin)).reports
  if (!queued) throw new Error('the queue is empty')
  await database.query('TRUNCATE audit_log')
  return { reportKey: queued.reportKey, version: queued.version }
}

test('the queue of a station holds its own reports and those of no community; an administrator sees all', async () => {
  for (const community of ['east-1', 'east-2', 'west-1', 'elsewhere', undefined]) await file(community)
  expect(await communitiesSeenBy(east)).toEqual(['', 'east-1', 'east-2', 'elsewhere'])
  expect(await communitiesSeenBy(west)).toEqual(['', 'elsewhere', 'west-1'])
  expect(await communitiesSeenBy(admin)).toEqual(['', 'east-1', 'east-2', 'elsewhere', 'west-1'])
})

test('the pages of a station hold each of its reports once, however many of others lie between', async () => {
  for (let i = 0; i < 9; i += 1) await file(i % 3 ? 'west-1' : 'east-1')
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await server.value('reports.queue', { limit: 1, ...(cursor && { cursor }) }, west)
    seen.push(...page.reports.map(({ reportKey }) => reportKey))
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  expect([seen.length, new Set(seen).size]).toEqual([6, 6])
})

test('a filter by another station’s community is refused, by one that nobody has published it finds what there is', async () => {
  await file('west-1')
  await file('elsewhere')
  expect((await server.call('reports.queue', { communityId: 'west-1' }, east)).body).toEqual({ ok: false, code: 'FORBIDDEN', message: '这不是您所在派出所的社区。请选本所的社区。', fields: ['communityId'] })
  expect((await server.value('reports.queue', { communityId: 'elsewhere' }, east)).reports).toHaveLength(1)
  expect((await server.value('reports.queue', { communityId: 'west-1' }, admin)).reports).toHaveLength(1)
})

describe('another station’s report answers like one that never was', () => {
  const inputs = {
    'reports.open': { reason: '核实举报' },
    'reports.decide': { version: 1, status: 'checking' },
    'reports.note': { version: 1, note: '请您留意。' }
  } as const
  test.each(Object.keys(inputs) as (keyof typeof inputs)[])('%s', async action => {
    const { reportKey } = await onlyOneOf('west-1')
    const unknownKey = server.dependencies.reportKeys?.nameFor(`nobody ${randomUUID()}`)
    const theirs = await server.call(action, { ...inputs[action], reportKey }, east)
    const unknown = await server.call(action, { ...inputs[action], reportKey: unknownKey }, east)
    expect([theirs.status, theirs.text]).toEqual([404, unknown.text])
    expect(await database.query('SELECT 1 FROM audit_log')).toEqual([])
    expect(await database.query('SELECT status, version FROM reports')).toEqual([{ status: 'received', version: 1 }])
    expect(await database.query('SELECT 1 FROM report_steps')).toEqual([])
    expect((await server.call(action, { ...inputs[action], reportKey }, west)).status).toBe(200)
  })

  test('its pictures too', async () => {
    const { reportKey } = await onlyOneOf('west-1')
    const evidenceId = randomUUID()
    await database.query(
      `INSERT INTO evidence (resident_id, id, report_id, stored_as, bytes, width, height, key_id, created_at)
       SELECT resident_id, $1, id, 'nowhere', 1, 1, 1, 'k1', now() FROM reports`,
      [evidenceId]
    )
    const look = (token: string) => fetch(`${server.url}/evidence/${evidenceId}?report=${encodeURIComponent(reportKey)}`, { headers: { authorization: `Bearer ${token}` } })
    const opened = () => database.query<{ action: string }>('SELECT action FROM audit_log')
    expect((await look(east)).status).toBe(404)
    expect(await opened()).toEqual([])
    // The file itself is missing, but looking for it is written down: the station may.
    await look(west)
    expect(await opened()).toEqual([{ action: 'evidence.open' }])
  })
})

test('who was named by hand in the database and belongs to no station sees what belongs to none', async () => {
  await file('east-1')
  await file()
  expect(await communitiesSeenBy(await signInAs(server, database, 'officer'))).toEqual([''])
})

test('groups count the whole city, and open only one’s own reports', async () => {
  await file('east-1')
  await file('west-1')
  await file('west-1')
  const { clusters } = await server.value('clusters.list', {}, east)
  expect(clusters).toMatchObject([{ count: 3, communities: [] }])
  const { reports } = await server.value('reports.queue', { clusterId: clusters[0]?.clusterId }, east)
  expect(reports).toMatchObject([{ communityId: 'east-1', clusterCount: 3 }])
})

test('the counts are of one’s own reports under the same filter, overdue after a day, and come with the first page', async () => {
  const start = new Date()
  await file('east-1', { moneyLost: 'yes' })
  await file('east-2')
  await file('west-1')
  server.clock.now = new Date(start.getTime() + 24 * 3_600_000 + 60_000)
  await file('east-1')
  const [newest] = (await server.value('reports.queue', { limit: 1 }, east)).reports
  await server.value('reports.decide', { reportKey: newest!.reportKey, version: 1, status: 'checking' }, east)
  const { counts, nextCursor } = await server.value('reports.queue', { limit: 1 }, east)
  expect(counts).toEqual({ received: 2, overdue: 2, checking: 1, groups: 1 })
  expect((await server.value('reports.queue', { status: 'checking', moneyLost: 'yes' }, east)).counts).toMatchObject({ received: 1, overdue: 1, checking: 0 })
  expect((await server.value('reports.queue', { limit: 1, cursor: nextCursor! }, east)).counts).toBeUndefined()
  expect((await server.value('reports.queue', {}, admin)).counts).toMatchObject({ received: 3, checking: 1 })
})
