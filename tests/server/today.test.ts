import { randomUUID } from 'node:crypto'
import { publishTexts } from '../support/editors'
import { report } from '../support/reports'
import { signInAtStation } from '../support/staff'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'

let database: TestDatabase
let server: TestServer
let east: string
let admin: string
let editor: string
let volunteer: string

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url, { settings: { rateLimitPerMinute: 1_000_000 } })
  const areas = [
    { id: 'east-1', name: '东一社区', station: '城东派出所' },
    { id: 'west-1', name: '西一社区', station: '城西派出所' }
  ]
  await publishTexts(server, { areas: [areas] })
  east = await signInAtStation(server, database, '城东派出所', '张三')
  volunteer = await signInAtStation(server, database, '城东派出所', '赵六', 'volunteer')
  editor = await signInAtStation(server, database, '城东派出所', '钱七', 'editor')
  admin = await signInAtStation(server, database, '市局', '王五', 'admin')
})
beforeEach(async () => {
  // A Sunday: the last day of its week.
  server.clock.now = new Date('2026-11-22T04:00:00Z')
  await database.query('TRUNCATE reports, report_steps, receipts, evidence, visits, visit_marks, activities, loops, feedback')
  await database.query(`UPDATE officers SET created_at = '2026-11-20T00:00:00Z'`)
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

const today = (token: string) => server.value('desk.today', {}, token)
const duty = async (token: string, what: string) => (await today(token)).duties.find(each => each.what === what)
const clockAt = (time: string) => (server.clock.now = new Date(time))

async function fileAt(time: string, communityId: string | undefined, kind: string): Promise<void> {
  const before = server.clock.now
  clockAt(time)
  const token = await server.signIn()
  if (communityId) await server.value('profile.save', { communityId }, token)
  await server.value('report.submit', report({ kind }), token)
  server.clock.now = before
}
const activityOn = (day: string, token = east) =>
  server.value('activity.log', { activityId: randomUUID(), day, venue: 'community', placeText: '东一广场', people: 30, materials: {} }, token)
const place = (communityId: string, dueOn: string) =>
  server.value('visits.save', { visitId: randomUUID(), kind: 'point', label: '3栋', communityId, count: 10, dueOn }, east)

describe('reports', () => {
  test('that nobody has looked at for a day are overdue, and only those of the own station count', async () => {
    await fileAt('2026-11-21T03:00:00Z', 'east-1', 'customerService')
    await fileAt('2026-11-21T03:30:00Z', undefined, 'police')
    await fileAt('2026-11-20T03:00:00Z', 'west-1', 'police')
    await fileAt('2026-11-22T03:00:00Z', 'east-1', 'police')
    expect(await duty(east, 'reports')).toEqual({ what: 'reports', urgency: 'overdue', count: 2, since: '2026-11-21T03:00:00.000Z', dueOn: null, kind: 'customerService', communities: [] })
    expect(await duty(admin, 'reports')).toMatchObject({ count: 3, since: '2026-11-20T03:00:00.000Z' })
  })

  test('that are new today wait for today, and one that was taken up waits no more', async () => {
    await fileAt('2026-11-22T03:00:00Z', 'east-1', 'police')
    expect(await duty(east, 'reports')).toMatchObject({ urgency: 'today', count: 1 })
    const [queued] = (await server.value('reports.queue', {}, east)).reports
    await server.value('reports.decide', { reportKey: queued?.reportKey ?? '', version: queued?.version ?? 1, status: 'checking' }, east)
    expect(await duty(east, 'reports')).toBeUndefined()
  })
})

describe('the activity of the week', () => {
  test('is due by Sunday, and done with one that is written down', async () => {
    expect(await duty(east, 'activity')).toMatchObject({ urgency: 'today', count: 1, dueOn: '2026-11-22' })
    clockAt('2026-11-18T04:00:00Z')
    expect(await duty(east, 'activity')).toMatchObject({ urgency: 'week', dueOn: '2026-11-22' })
    await activityOn('2026-11-17')
    expect(await duty(east, 'activity')).toBeUndefined()
  })

  test('of last week is overdue until it is written down, but not for a station that has just begun', async () => {
    await database.query(`UPDATE officers SET created_at = '2026-10-01T00:00:00Z' WHERE station = '城东派出所'`)
    await activityOn('2026-11-17')
    expect(await duty(east, 'activity')).toMatchObject({ urgency: 'overdue', count: 1, dueOn: '2026-11-15' })
    await activityOn('2026-11-14')
    expect(await duty(east, 'activity')).toBeUndefined()
  })

  test('is counted by stations for an administrator', async () => {
    await activityOn('2026-11-17')
    expect(await duty(admin, 'activity')).toMatchObject({ urgency: 'today', count: 1 })
  })
})

describe('visits', () => {
  test('are overdue once their day is past, with where they are', async () => {
    await place('east-1', '2026-11-20')
    await place('east-1', '2026-11-21')
    await place('east-2', '2026-11-21')
    await place('east-2', '2026-11-22')
    await place('east-2', '2026-12-01')
    expect(await duty(volunteer, 'visits')).toMatchObject({
      urgency: 'overdue',
      count: 3,
      dueOn: '2026-11-20',
      communities: [{ communityId: 'east-1', count: 2 }, { communityId: 'east-2', count: 1 }]
    })
  })

  test('are the same places that the list of visits calls due', async () => {
    await place('east-1', '2026-11-20')
    await place('east-1', '2026-11-21')
    const { visits } = await server.value('visits.list', { state: 'due' }, east)
    await server.value('visits.mark', { visitId: visits.find(({ dueOn }) => dueOn === '2026-11-20')?.visitId ?? '', markId: randomUUID(), result: 'met' }, east)
    expect((await server.value('visits.list', { state: 'due' }, east)).visits).toHaveLength(1)
    expect(await duty(east, 'visits')).toMatchObject({ count: 1, dueOn: '2026-11-21' })
  })
})

test('the most urgent come first', async () => {
  await place('east-1', '2026-11-20')
  await fileAt('2026-11-22T03:00:00Z', 'east-1', 'police')
  const urgencies = (await today(east)).duties.map(({ urgency }) => urgency)
  expect(urgencies).toEqual(['overdue', 'today', 'today'])
})

test('a volunteer sees visits only and no numbers; an editor no reports', async () => {
  await fileAt('2026-11-20T03:00:00Z', 'east-1', 'police')
  await place('east-1', '2026-11-20')
  expect(await today(volunteer)).toMatchObject({ duties: [{ what: 'visits' }], week: null, suggestion: null, lastPush: null })
  expect((await today(editor)).duties.map(({ what }) => what)).toEqual(['visits', 'activity'])
})

test('the week in numbers is that of the statistics, from Monday on and beside the same days of last week', async () => {
  clockAt('2026-11-18T04:00:00Z')
  await fileAt('2026-11-17T03:00:00Z', 'east-1', 'police')
  await fileAt('2026-11-11T03:00:00Z', 'east-1', 'police')
  await fileAt('2026-11-12T03:00:00Z', 'east-1', 'police')
  const { week } = await today(east)
  const { reports } = await server.value('statistics.read', { from: '2026-11-16', to: '2026-11-18' }, east)
  expect(week).toMatchObject({ from: '2026-11-16', to: '2026-11-18' })
  expect(week?.figures.find(({ id }) => id === 'reports')).toEqual({ id: 'reports', value: reports.total, previous: 1 })
})
