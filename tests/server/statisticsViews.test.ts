/** The same period asked for in several ways: what one view hides, no other gives away. */
import type { Statistics } from '../../contract/statistics'
import { audiences } from '../../contract/vocabulary'
import { rollUp } from '../../cloud/statistics/rollUp'
import { publishTexts } from '../support/editors'
import { signInAtStation } from '../support/staff'
import { answersOf, attempt } from '../support/statistics'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'

let database: TestDatabase
let server: TestServer
let officer: string
let admin: string

const areas = [
  { id: 'river', name: '河滨社区', station: '城东派出所' },
  { id: 'market', name: '早市社区', station: '城东派出所' },
  { id: 'school', name: '学校社区', station: '城东派出所' },
  { id: 'hill', name: '山脚社区', station: '城西派出所' },
  { id: 'lake', name: '湖边社区', station: '城西派出所' }
]
/** Two people of one community; six of the smallest of the city. */
const people: Record<string, number> = { river: 2, market: 8, school: 12, hill: 6, lake: 9 }
const week = { from: '2026-11-16', to: '2026-11-22' }

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url, { settings: { rateLimitPerMinute: 1_000_000 } })
  server.clock.now = new Date('2026-11-22T04:00:00Z')
  await publishTexts(server, { areas: [areas] })
  officer = await signInAtStation(server, database, '城东派出所', '张三')
  admin = await signInAtStation(server, database, '市局', '王五', 'admin')
  for (const [communityId, count] of Object.entries(people)) {
    for (let i = 0; i < count; i += 1) {
      const person = `${communityId}-${String(i)}`
      await server.dependencies.store.residents.saveProfile(person, { communityId, audience: audiences[0] }, server.clock.now)
      await attempt(server.dependencies.store, person, new Date('2026-11-20T10:00:00+08:00'), answersOf('police', 'ssS'), { mode: 'checkup' })
    }
  }
  await rollUp(server.dependencies)
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

const read = async (token: string, fields: object = {}): Promise<Statistics['answers']> => (await server.value('statistics.read', { ...week, ...fields }, token)).answers
/** The attempts of all families of a view, in one line. */
const seen = ({ audiences: byAudience, checkups, kinds, series, total }: Statistics['answers']) =>
  [total, checkups, kinds[0]?.answers, byAudience[0]?.answers, series[4]?.answers].map(shown => shown?.attempts ?? null)

test('a community asked for alone shows no more of itself than its station’s page does', async () => {
  const page = await read(officer)
  expect(seen(page)).toEqual([22, 22, 22, 22, 22])
  expect(Object.fromEntries(page.communities.map(({ answers, communityId }) => [communityId, answers?.attempts ?? null]))).toEqual({ market: null, river: null, school: 12 })
  expect(seen(await read(officer, { communityId: 'school' }))).toEqual([12, 12, 12, 12, 12])
  // Eight people are enough, but with them the two are found.
  expect(seen(await read(officer, { communityId: 'market' }))).toEqual([null, null, null, null, null])
  expect(seen(await read(officer, { communityId: 'river' }))).toEqual([null, null, null, null, null])
})

test('nor does an administrator find it between the city, the stations and the communities', async () => {
  const views = [{}, { stationId: '城东派出所' }, ...areas.map(({ id }) => ({ communityId: id }))]
  const known = new Set<string>()
  for (const view of views) {
    const { communities } = await read(admin, view)
    for (const { answers, communityId } of communities) if (answers) known.add(communityId)
  }
  expect([...known].sort()).toEqual(['hill', 'lake', 'school'])
})

test('the year before and the days before show no more either', async () => {
  const later = { from: '2026-11-23', to: '2026-11-29' }
  const previous = async (communityId?: string) => (await read(officer, { ...later, ...(communityId && { communityId }) })).previous?.attempts ?? null
  expect([await previous(), await previous('school'), await previous('market'), await previous('river')]).toEqual([22, 12, null, null])
})

test('the file of a community hides the same', async () => {
  const { base64 } = await server.value('statistics.export', { ...week, communityId: 'market', format: 'csv' }, officer)
  const lines = Buffer.from(base64, 'base64').toString().split('\r\n').filter(line => line.startsWith('总览,本期,练习,'))
  expect(lines).toEqual(['总览,本期,练习,不显示,次'])
})
