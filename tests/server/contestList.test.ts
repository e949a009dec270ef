/** Every contest of a year is to be found by residents, however many there are. */
import { randomUUID } from 'node:crypto'
import { contestText } from '../support/contests'
import { signInAtStation } from '../support/staff'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'

let database: TestDatabase
let server: TestServer
let first: string

/** So many more, an hour apart: two thirds are over. The oldest is of three years ago. */
const more = 700

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url, { settings: { rateLimitPerMinute: 1_000_000 } })
  const admin = await signInAtStation(server, database, '城东派出所', '管理员', 'admin')
  const text = contestText(server.clock.now)
  first = text.contestId
  await server.value('contests.create', text, admin)
  await database.query(
    `INSERT INTO contests (contest_id, station, officer, title, publisher, opens_at, closes_at, rules, communities, questions, pass_mark, prizes, pool, seed_hash, sealed_seed, created_at, cancelled_at)
    SELECT gen_random_uuid(), 'elsewhere', officer, '第' || n || '场', publisher, opens_at - (CASE WHEN n > 690 THEN interval '1100 days' ELSE n / 4 * interval '1 hour' + interval '5 days' END),
      closes_at - (CASE WHEN n > 690 THEN interval '1100 days' ELSE n / 4 * interval '1 hour' + interval '5 days' END),
      rules, communities, questions, pass_mark, prizes, pool, seed_hash, sealed_seed, created_at, CASE WHEN n % 3 > 0 THEN now() END
    FROM contests, generate_series(1, ${more}) AS n WHERE contest_id = $1`,
    [first]
  )
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

async function pages() {
  const read = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await server.value('contest.list', cursor === undefined ? {} : { cursor })
    read.push(page.contests)
    cursor = page.nextCursor ?? null
  }
  return read
}

test('page by page to the oldest of the year; none is missing, none twice, and what still goes on is on the first page', async () => {
  const read = await pages()
  expect(read.length).toBeGreaterThan(1)
  const ids = read.flat().map(({ contestId }) => contestId)
  expect(ids).toHaveLength(691)
  expect(new Set(ids).size).toBe(691)
  expect(read[0]?.some(({ contestId }) => contestId === first)).toBe(true)
  const going = read.map(page => page.filter(({ state }) => state !== 'cancelled' && state !== 'drawn').length)
  expect(going).toEqual([231, 0, 0])
})

test('one is found by its id, also one that no list tells of any more; of no other is anything told', async () => {
  const [old] = await database.query<{ contest_id: string }>("SELECT contest_id FROM contests WHERE title = '第700场'")
  for (const contestId of [first, old?.contest_id ?? '', first.toUpperCase()]) {
    const { contests, nextCursor } = await server.value('contest.list', { contestId })
    expect([contests.map(each => each.contestId), nextCursor]).toEqual([[contestId.toLowerCase()], null])
  }
  expect((await server.value('contest.list', { contestId: randomUUID() })).contests).toEqual([])
})

test.each<[string, object]>([
  ['an id that is none', { contestId: '1' }],
  ['a cursor that is made up', { cursor: 'eyJhdCI6MX0' }],
  ['a field that is none', { station: 'elsewhere' }]
])('refused: %s', async (_name, input) => {
  expect((await server.call('contest.list', input)).status).toBe(400)
})
