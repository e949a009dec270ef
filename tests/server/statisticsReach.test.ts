import { randomUUID } from 'node:crypto'
import { keepHouse } from '../../cloud/keepHouse'
import { testBank } from '../support/testBank'
import type { ReachRequest } from '../../contract/reach'
import { publishTexts } from '../support/editors'
import { alertText, caseText, placeText } from '../support/publishedTexts'
import { signInAtStation } from '../support/staff'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'

let database: TestDatabase
let server: TestServer
let officer: string

const log = { error: () => undefined, warn: () => undefined }

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url, { bank: { ...testBank, lessons: new Set(['lesson-police', 'lesson-rebate']) }, settings: { rateLimitPerMinute: 1_000_000 } })
  server.clock.now = new Date('2026-11-22T04:00:00Z')
  await publishTexts(server, { places: [[placeText('hill-school', { name: '山脚小学', communityId: 'hill' })]], cases: [[caseText('case-a')]], alerts: [[alertText('alert-a')]], areas: [[{ id: 'hill', name: '山脚社区', station: '城西派出所' }, { id: 'river', name: '河滨社区', station: '城东派出所' }]] })
  officer = await signInAtStation(server, database, '城东派出所', '张三')
})
beforeEach(() => database.query('TRUNCATE reach_counters, reach_batches, place_counters'))
afterAll(async () => {
  await server.close()
  await database.remove()
})

const batch = (items: ReachRequest['items'], batchId = randomUUID()): ReachRequest => ({ batchId, items })
const reach = async (token = officer) => (await server.value('statistics.read', { from: '2026-11-16', to: '2026-11-22' }, token)).reach

test('counts what was opened, without signing anybody in', async () => {
  await server.value('reach.count', batch([{ type: 'lesson', id: 'lesson-police', count: 3 }, { type: 'lesson', id: 'lesson-rebate', count: 1 }]))
  await server.value('reach.count', batch([{ type: 'lesson', id: 'lesson-police', count: 2 }]))
  const { lessons } = await reach()
  expect([lessons.total, lessons.previous, lessons.items.map(({ count, id }) => [id, count])]).toEqual([6, 0, [['lesson-police', 5], ['lesson-rebate', 1]]])
})

test('names cases and alerts by their titles', async () => {
  await server.value('reach.count', batch([{ type: 'case', id: 'case-a', count: 2 }, { type: 'alert', id: 'alert-a', count: 3 }]))
  const { alerts, cases } = await reach()
  expect([cases.items, alerts.items]).toEqual([[{ id: 'case-a', name: caseText('case-a').title, count: 2 }], [{ id: 'alert-a', name: alertText('alert-a').title, count: 3 }]])
})

test('counts a batch once, however often it is sent, also at the same moment', async () => {
  const sent = batch([{ type: 'lesson', id: 'lesson-police', count: 4 }])
  await Promise.all([1, 2, 3].map(() => server.value('reach.count', sent)))
  expect((await reach()).lessons.total).toBe(4)
})

test('counts nothing of what is not there', async () => {
  await server.value('reach.count', batch([{ type: 'lesson', id: 'lesson-none', count: 1 }, { type: 'case', id: 'case-none', count: 2 }, { type: 'alert', id: 'lesson-police', count: 2 }]))
  expect(await database.query('SELECT * FROM reach_counters')).toEqual([])
})

test('forgets batches after a week, and keeps the counts', async () => {
  await server.value('reach.count', batch([{ type: 'lesson', id: 'lesson-police', count: 4 }]))
  await keepHouse({ ...server.dependencies, log, now: () => new Date('2026-11-30T05:00:00Z') })
  expect(await database.query('SELECT * FROM reach_batches')).toEqual([])
  expect((await reach()).lessons.total).toBe(4)
})

test('the code of a place is counted at its own station', async () => {
  await server.value('places.open', { placeId: 'hill-school' })
  expect((await reach()).places.total).toBe(0)
  const west = await signInAtStation(server, database, '城西派出所', '李四')
  expect((await reach(west)).places).toMatchObject({ total: 1, items: [{ id: 'hill-school', name: '山脚小学', count: 1 }] })
})

test.each<[string, object, string[]]>([
  ['no items', { batchId: randomUUID(), items: [] }, ['items']],
  ['too many', { batchId: randomUUID(), items: Array(51).fill({ type: 'lesson', id: 'lesson-police', count: 1 }) }, ['items']],
  ['a count of 51', { batchId: randomUUID(), items: [{ type: 'lesson', id: 'lesson-police', count: 51 }] }, ['items.0.count']],
  ['another type', { batchId: randomUUID(), items: [{ type: 'place', id: 'hill-school', count: 1 }] }, ['items.0.type']],
  ['no batch', { items: [{ type: 'lesson', id: 'lesson-police', count: 1 }] }, ['batchId']]
])('refuses %s', async (_name, input, fields) => {
  expect((await server.call('reach.count', input)).body).toMatchObject({ code: 'INVALID_INPUT', fields })
})
