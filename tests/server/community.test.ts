import { publishTexts } from '../support/editors'
import { signInAtStation } from '../support/staff'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'

let database: TestDatabase
let server: TestServer

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url, { settings: { rateLimitPerMinute: 1_000_000 } })
  await signInAtStation(server, database, '城东派出所', '陈立', 'editor')
  await publishTexts(server, { areas: [[{ id: 'east-1', name: '幸福里社区', station: '城东派出所' }]] })
  server.clock.now = new Date('2026-11-25T02:00:00Z')
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

const count = (day: string, dimension: string, item: string, people: number) =>
  database.query(
    `INSERT INTO statistics_people_counts (generation, dimension, day, community_id, item, people_1, people_7, people_28, people_91, people_365, people_week, people_month)
     SELECT generation, $1, $2, 'east-1', $3, 0, 0, 0, $4, 0, 0, 0 FROM statistics_generations WHERE state = 'current'`,
    [dimension, day, item, people]
  )
const register = (day: string, counted: number) =>
  database.query(
    `INSERT INTO registration_counters (day, slot, guide_id, station, community_id, counted, handed_over, stuck, declined, rejected)
     VALUES ($1, 0, 'guide-antifraud-app', '城东派出所', 'east-1', $2, 0, 0, 0, 0)`,
    [day, counted]
  )

test('a community that is not published is not found', async () => {
  expect(await server.call('community.read', { communityId: 'nowhere' })).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } })
})

test('shows what counts up to Sunday beside the 91 days before, rounded, and hides one to four people', async () => {
  await count('2026-11-22', 'total', '', 48)
  await count('2026-11-22', 'mode', 'checkup', 4)
  await count('2026-08-23', 'total', '', 21)
  await register('2026-11-22', 7)
  await register('2026-11-23', 100)
  await register('2026-08-24', 3)
  await register('2026-08-23', 13)
  const community = await server.value('community.read', { communityId: 'east-1' })
  expect(community).toEqual({
    communityId: 'east-1',
    name: '幸福里社区',
    counts: [
      { id: 'people', value: 50, before: 20 },
      { id: 'checkups', value: null, before: 0 },
      { id: 'registrations', value: 10, before: 15 },
      { id: 'activities', value: 0, before: 0 },
      { id: 'contestPeople', value: 0, before: 0 }
    ],
    asOf: '2026-11-22T16:00:00.000Z'
  })
})
