/** What everybody sees of a contest under way tells nothing of any one person: not by looking twice, from elsewhere, or at its end. */
import { randomUUID } from 'node:crypto'
import type { Standings } from '../../contract/contest'
import { contestSubmission, contestText, drawPaper, enter, passClosing } from '../support/contests'
import { publishTexts } from '../support/editors'
import { signInAtStation } from '../support/staff'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'

let database: TestDatabase
let server: TestServer
let admin: string

const day = 86_400_000
const areas = ['east-1', 'east-2', 'west-1'].map(id => ({ id, name: `社区${id}`, station: '城东派出所' }))

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url, { settings: { rateLimitPerMinute: 1_000_000 } })
  await publishTexts(server, { areas: [areas] })
  admin = await signInAtStation(server, database, '市反诈中心', '管理员', 'admin')
})
beforeEach(() => {
  server.clock.now = new Date()
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

const begin = async (fields: object = {}) => {
  const text = contestText(server.clock.now, fields)
  await server.value('contests.create', text, admin)
  return text
}
const told = async (contestId: string, from = server) => {
  const { asOf, ...rest } = await from.value('contest.standings', { contestId })
  expect(Date.parse(asOf)).not.toBeNaN()
  return rest
}
const of = ({ communities }: Pick<Standings, 'communities'>, id: string) => {
  const found = communities.find(({ communityId }) => communityId === id)
  return [found?.people, found?.passedShare]
}
const enterMany = async (contestId: string, communityId: string, rights: readonly number[]) => {
  const tokens = []
  for (const right of rights) tokens.push((await enter(server, contestId, { communityId, right })).token)
  return tokens
}

test('looked at before and after each one person, it moves only when five more have handed in', async () => {
  const { contestId } = await begin()
  const seen = []
  for (let i = 0; i < 12; i += 1) {
    await enter(server, contestId, { communityId: 'east-1', right: i % 2 === 0 ? 10 : 0 })
    seen.push(of(await told(contestId), 'east-1'))
  }
  const nothing = [null, null]
  const [five, ten] = [[5, 0.6], [10, 0.5]]
  expect(seen).toEqual([nothing, nothing, nothing, nothing, five, five, five, five, five, ten, ten, ten])
})

test('whether it moves does not hang on who passes: a second paper that passes is seen with the next five', async () => {
  const { contestId } = await begin()
  const tokens = await enterMany(contestId, 'east-1', [0, 0, 0, 0, 0, 0])
  const before = await told(contestId)
  expect(of(before, 'east-1')).toEqual([6, 0])
  server.clock.now = new Date(server.clock.now.getTime() + day)
  for (const token of tokens) {
    await server.value('quiz.submit', contestSubmission(await drawPaper(server, token, contestId)), token)
    expect(await told(contestId)).toEqual(before)
  }
  await enterMany(contestId, 'east-1', [0, 0, 0, 0])
  expect(await told(contestId)).toEqual(before)
  await enterMany(contestId, 'east-1', [0])
  expect(of(await told(contestId), 'east-1')).toEqual([11, 0.545])
})

test('the whole is what is published of the communities, so that nobody is found by subtracting', async () => {
  const { contestId } = await begin()
  await enterMany(contestId, 'east-1', [10, 0, 10, 0, 10, 0, 10, 0])
  await enterMany(contestId, 'east-2', [10, 10, 10, 0, 0, 0])
  const before = await told(contestId)
  expect(before).toMatchObject({ people: 14, passedShare: 0.5 })
  await enterMany(contestId, 'west-1', [10, 10])
  await enterMany(contestId, 'east-1', [10, 10, 10, 10])
  await enter(server, contestId)
  expect(await told(contestId)).toEqual(before)
  const desk = (await server.value('contests.read', { contestId }, admin)).standings
  expect(desk).toMatchObject({ people: 21 })
  expect(of(desk, 'east-1')[0]).toBe(12)
})

test('it is the same after a restart and from another server, and twenty at once see one step', async () => {
  const { contestId } = await begin()
  await enterMany(contestId, 'east-1', [10, 10, 0, 0, 0])
  const before = await told(contestId)
  await enterMany(contestId, 'east-1', [10, 10, 10])
  const other = await startTestServer(database.url, { settings: { rateLimitPerMinute: 1_000_000 } })
  expect(await told(contestId, other)).toEqual(before)
  await enterMany(contestId, 'east-1', [10, 10])
  const seen = await Promise.all(Array.from({ length: 20 }, (_, i) => told(contestId, i % 2 ? server : other)))
  // One that looks while another one renews it may still see the step before.
  for (const each of seen) expect([5, 10]).toContain(of(each, 'east-1')[0])
  expect(of(await told(contestId), 'east-1')).toEqual([10, 0.7])
  expect(await told(contestId, other)).toEqual(await told(contestId))
  await other.close()
})

test('after the end it says that it is final; fewer than five who came last are not told of', async () => {
  const text = await begin()
  const { contestId } = text
  await enterMany(contestId, 'east-1', [10, 10, 0, 0, 0, 0])
  const before = await told(contestId)
  expect(before.isFinal).toBe(undefined)
  await enterMany(contestId, 'east-1', [10, 10, 10, 10])
  passClosing(server, text)
  const last = await told(contestId)
  expect(last).toEqual({ ...before, isFinal: true })
  await server.value('contests.close', { contestId }, admin)
  await server.value('contests.draw', { contestId, publicNumber: null }, admin)
  expect(await told(contestId)).toEqual(last)
})

test('of a cancelled one the last numbers stay', async () => {
  const { contestId } = await begin()
  await enterMany(contestId, 'east-1', [10, 0, 0, 0, 0])
  const before = await told(contestId)
  await enterMany(contestId, 'east-1', [10, 10])
  await server.value('contests.cancel', { contestId, reason: '奖品没有到。' }, admin)
  expect(await told(contestId)).toEqual({ ...before, isFinal: true })
})

test('twenty people who erase everything at once are all out of the counters', async () => {
  const { contestId } = await begin()
  const tokens = await enterMany(contestId, 'east-1', Array<number>(22).fill(10))
  const answers = await Promise.all(tokens.slice(2).map(token => server.call('profile.erase', {}, token)))
  expect(answers.filter(({ status }) => status !== 200)).toEqual([])
  const [left] = await database.query('SELECT sum(papers)::int AS papers, sum(people)::int AS people, sum(passed)::int AS passed FROM contest_counters WHERE contest_id = $1', [contestId])
  expect(left).toEqual({ papers: 2, people: 2, passed: 2 })
})

test('five who have passed since the last step are in the final numbers', async () => {
  const text = await begin()
  const { contestId } = text
  const tokens = await enterMany(contestId, 'east-1', [0, 0, 0, 0, 0, 0])
  await told(contestId)
  server.clock.now = new Date(server.clock.now.getTime() + day)
  for (const token of tokens.slice(0, 5)) await server.value('quiz.submit', contestSubmission(await drawPaper(server, token, contestId)), token)
  expect(of(await told(contestId), 'east-1')).toEqual([6, 0])
  passClosing(server, text)
  expect(of(await told(contestId), 'east-1')).toEqual([6, 0.833])
})

test('who erases everything and comes back counts once', async () => {
  const { contestId } = await begin({ closesAt: new Date(server.clock.now.getTime() + 4 * day).toISOString() })
  const deviceKey = randomUUID()
  await enterMany(contestId, 'east-1', [10, 0, 0, 0])
  for (let i = 0; i < 3; i += 1) {
    const { token } = await server.value('session.open', { deviceKey })
    await server.value('profile.save', { communityId: 'east-1' }, token)
    await server.value('quiz.submit', contestSubmission(await drawPaper(server, token, contestId)), token)
    expect((await server.value('contests.read', { contestId }, admin)).contest).toMatchObject({ people: 5, papers: 5, entries: 2 })
    expect(of(await told(contestId), 'east-1')).toEqual([5, 0.4])
    if (i < 2) await server.value('profile.erase', {}, token)
    server.clock.now = new Date(server.clock.now.getTime() + day)
  }
})

test('erasing moves nothing that everybody sees, and what was erased is in the counters no more', async () => {
  const { contestId } = await begin()
  const tokens = await enterMany(contestId, 'east-1', [10, 10, 10, 0, 0, 0])
  const before = await told(contestId)
  await Promise.all(tokens.slice(0, 3).map(token => server.value('profile.erase', {}, token)))
  expect(await told(contestId)).toEqual(before)
  await server.value('profile.erase', {}, tokens[0])
  const [left] = await database.query('SELECT sum(papers)::int AS papers, sum(people)::int AS people, sum(passed)::int AS passed FROM contest_counters WHERE contest_id = $1', [contestId])
  expect(left).toEqual({ papers: 3, people: 3, passed: 0 })
  await enterMany(contestId, 'east-1', [10, 10, 10, 10, 10, 10, 10])
  expect(await told(contestId)).toEqual(before)
  await enterMany(contestId, 'east-1', [10])
  expect(of(await told(contestId), 'east-1')).toEqual([11, 0.727])
})

test('a paper that was drawn and not handed in is taken out of no count', async () => {
  const { contestId } = await begin()
  await enterMany(contestId, 'east-1', [10, 10, 10, 10, 10])
  const token = await server.signIn()
  await server.value('profile.save', { communityId: 'east-1' }, token)
  await drawPaper(server, token, contestId)
  await server.value('profile.erase', {}, token)
  expect((await server.value('contests.read', { contestId }, admin)).contest).toMatchObject({ people: 5, papers: 5 })
})
