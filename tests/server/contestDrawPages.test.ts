/** Thousands may win: the draw is told in pages, and one number is looked up by itself. */
import { randomUUID } from 'node:crypto'
import type { ActionInput } from '../../contract/actions'
import { contestText, passClosing } from '../support/contests'
import { signInAtStation } from '../support/staff'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'

const entries = 6_000
const prizes = [{ name: '保温杯', count: 100 }, { name: '深蓝色折叠雨伞手动开合八根伞骨带反光边条', count: 4_900 }]

let database: TestDatabase
let server: TestServer
let admin: string
let contestId: string
/** As the published file tells them. */
let winners: { entryId: string; prize: string }[]

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url, { settings: { rateLimitPerMinute: 1_000_000 } })
  admin = await signInAtStation(server, database, '市反诈中心', '管理员', 'admin')
  const text = contestText(server.clock.now, { prizes })
  contestId = text.contestId
  await server.value('contests.create', text, admin)
  await database.query(
    `INSERT INTO contest_entrants (resident_id, contest_id, entry_id, community_id, papers, best_right, entered_at)
    SELECT 'resident-' || n, $1, gen_random_uuid(), '', 1, 10, $2::timestamptz + n * interval '1 millisecond' FROM generate_series(1, $3::int) AS n`,
    [contestId, text.opensAt, entries]
  )
  passClosing(server, text)
  await server.value('contests.close', { contestId }, admin)
  await server.value('contests.draw', { contestId, publicNumber: null }, admin)
  winners = ((await (await fetch(`${server.url}/draws/${contestId}.json`)).json()) as { winners: typeof winners }).winners
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

const read = (input: Partial<ActionInput<'contest.draw'>> = {}) => server.value('contest.draw', { contestId, ...input })
const refused = async (input: object) => (await server.call('contest.draw', { contestId, ...input })).status

test('the first reply holds a hundred winners, says how many there are, and is small', async () => {
  const { text } = await server.call('contest.draw', { contestId })
  expect(Buffer.byteLength(text)).toBeLessThan(16_000)
  const draw = await read()
  expect([draw.state, draw.winnerCount, draw.winners]).toEqual(['drawn', 5_000, winners.slice(0, 100)])
  expect(draw.nextCursor).toEqual(expect.any(String))
})

test.each([100, 1_000, 37])('in pages of %d every winner comes once, in the order of the draw', async limit => {
  const all = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await read({ limit, ...(cursor === undefined ? {} : { cursor }) })
    expect(page.winners.length).toBeLessThanOrEqual(limit)
    all.push(...page.winners)
    cursor = page.nextCursor ?? null
  }
  expect(all).toEqual(winners)
})

test('a number is found by how it begins, in letters of any size, wherever it stands', async () => {
  const last = winners[4_999] ?? { entryId: '', prize: '' }
  const plain = last.entryId.replaceAll('-', '')
  for (const find of [plain, plain.toUpperCase(), plain.slice(0, 12)]) expect(await read({ find })).toMatchObject({ winners: [last], winnerCount: 1, nextCursor: null })
  const those = winners.filter(({ entryId }) => entryId.startsWith('a'))
  const first = await read({ find: 'A', limit: 50 })
  expect([first.winners, first.winnerCount]).toEqual([those.slice(0, 50), those.length])
  const second = await read({ find: 'a', limit: 50, cursor: first.nextCursor ?? '' })
  expect([second.winners, second.winnerCount]).toEqual([those.slice(50, 100), those.length])
})

test('a number that has not won, or is none, is not found', async () => {
  const lost = await database.query<{ entry_id: string }>('SELECT entry_id FROM contest_entrants WHERE contest_id = $1 AND entry_id NOT IN (SELECT entry_id FROM contest_winners) LIMIT 1', [contestId])
  for (const id of [lost[0]?.entry_id ?? '', randomUUID()]) expect(await read({ find: id.replaceAll('-', '') })).toMatchObject({ winners: [], winnerCount: 0, nextCursor: null })
})

test('a cursor is good for its own question only', async () => {
  const { nextCursor } = await read()
  const other = contestText(server.clock.now)
  await server.value('contests.create', other, admin)
  expect(await refused({ cursor: nextCursor, find: 'a' })).toBe(400)
  expect(await refused({ cursor: nextCursor, contestId: other.contestId })).toBe(400)
  expect(await refused({ cursor: 'AAAA' })).toBe(400)
})

test.each([{ limit: 0 }, { limit: 1_001 }, { limit: 1.5 }, { find: '' }, { find: 'x1' }, { find: "a' OR 1=1" }, { find: '%' }, { find: 'a'.repeat(33) }, { cursor: '' }, { page: 2 }])('asked with %j it is refused', async input => {
  expect(await refused(input)).toBe(400)
})

test('before the draw there is nobody on any page', async () => {
  const text = contestText(server.clock.now)
  await server.value('contests.create', text, admin)
  expect(await read({ contestId: text.contestId, find: 'a' })).toMatchObject({ state: 'open', winners: [], winnerCount: 0, nextCursor: null })
})
