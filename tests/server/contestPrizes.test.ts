/** Which prizes of a drawn contest are still out, and which were handed out, when and by whom. */
import { randomUUID } from 'node:crypto'
import type { ActionInput } from '../../contract/actions'
import { contestText, enter, passClosing } from '../support/contests'
import { publishTexts } from '../support/editors'
import { signInAtStation } from '../support/staff'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'

let database: TestDatabase
let server: TestServer
let admin: string
let officer: string
let elsewhere: string

const [east, west] = ['城东派出所', '城西派出所']
const areas = [
  { id: 'east-1', name: '东一社区', station: east },
  { id: 'west-1', name: '西一社区', station: west }
]

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url, { settings: { rateLimitPerMinute: 1_000_000 } })
  await publishTexts(server, { areas: [areas] })
  admin = await signInAtStation(server, database, '市反诈中心', '管理员', 'admin')
  officer = await signInAtStation(server, database, east, '东边的民警')
  elsewhere = await signInAtStation(server, database, west, '西边的民警')
})
beforeEach(() => {
  server.clock.now = new Date()
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

/** A contest of the eastern station that was drawn, with the codes of those who won, the first prize first. */
async function drawn(people: number, communityIds: string[] = ['east-1', 'west-1']) {
  const text = contestText(server.clock.now, { communityIds })
  const { contestId } = text
  await server.value('contests.create', text, admin)
  await database.query('UPDATE contests SET station = $2 WHERE contest_id = $1', [contestId, east])
  const entered = []
  for (let i = 0; i < people; i += 1) entered.push(await enter(server, contestId, { communityId: 'east-1' }))
  passClosing(server, text)
  await server.value('contests.close', { contestId }, admin)
  await server.value('contests.draw', { contestId, publicNumber: null }, admin)
  const { winners } = await server.value('contest.draw', { contestId })
  const mine = await Promise.all(entered.map(({ token }) => server.value('contest.mine', { contestId }, token)))
  const codes = new Map(mine.flatMap(({ prize, receipt }) => (prize && receipt ? [[receipt.entryId, prize.code]] : [])))
  return { contestId, winners, codeOf: (entryId: string) => codes.get(entryId) ?? '' }
}
const read = (contestId: string, list: ActionInput<'contests.prizes'>['list'], token = officer) => server.value('contests.prizes', { contestId, list }, token)

test('before anything is fetched all prizes are out, in the order of the draw, with what was drawn of each', async () => {
  const { contestId, winners } = await drawn(2)
  const out = await read(contestId, 'out')
  expect(out.counts).toEqual([{ name: '保温杯', drawn: 1, handed: 0 }, { name: '雨伞', drawn: 1, handed: 0 }])
  expect(out.records).toEqual(winners.map(winner => ({ ...winner, redeemedAt: null, station: null, officerName: null })))
  expect(out.nextCursor).toBeNull()
  expect((await read(contestId, 'handed')).records).toEqual([])
})

test('one that is handed out goes from the one list to the other with when, where and by whom; undone, it is back at once', async () => {
  const { codeOf, contestId, winners } = await drawn(3)
  const [first] = winners
  const entryId = first?.entryId ?? ''
  const { redeemedAt } = await server.value('contests.redeem', { contestId, code: codeOf(entryId) }, officer)
  const [out, handed] = [await read(contestId, 'out'), await read(contestId, 'handed')]
  expect(out.records.map(record => record.entryId)).toEqual(winners.slice(1).map(winner => winner.entryId))
  expect(handed.records).toEqual([{ ...first, redeemedAt, station: east, officerName: '东边的民警' }])
  expect(handed.counts).toEqual([{ name: '保温杯', drawn: 1, handed: 1 }, { name: '雨伞', drawn: 2, handed: 0 }])
  await server.value('contests.undoRedeem', { contestId, entryId }, officer)
  const after = await read(contestId, 'out')
  expect(after.records.map(record => record.entryId)).toEqual(winners.map(winner => winner.entryId))
  expect(after.counts.map(({ handed: count }) => count)).toEqual([0, 0])
  expect((await read(contestId, 'handed')).records).toEqual([])
})

test('no reply holds a code or whose an entry is', async () => {
  const { codeOf, contestId, winners } = await drawn(3)
  await server.value('contests.redeem', { contestId, code: codeOf(winners[1]?.entryId ?? '') }, officer)
  const texts = await Promise.all((['out', 'handed'] as const).map(async list => (await server.call('contests.prizes', { contestId, list }, admin)).text))
  const residents = await database.query<{ resident_id: string; code_hash: string }>(
    'SELECT resident_id, code_hash FROM contest_entrants JOIN contest_winners USING (contest_id, entry_id) WHERE contest_id = $1',
    [contestId]
  )
  const secrets = [...winners.map(({ entryId }) => codeOf(entryId)), ...residents.flatMap(row => [row.resident_id, row.code_hash])]
  expect(secrets).toHaveLength(9)
  expect(secrets.filter(secret => texts.some(text => text.includes(secret)))).toEqual([])
})

test('a station whose residents may take part sees the list, and of others’ officers the station only', async () => {
  const { codeOf, contestId, winners } = await drawn(3)
  await server.value('contests.redeem', { contestId, code: codeOf(winners[0]?.entryId ?? '') }, officer)
  server.clock.now = new Date(server.clock.now.getTime() + 1000)
  await server.value('contests.redeem', { contestId, code: codeOf(winners[1]?.entryId ?? '') }, elsewhere)
  const told = async (token: string) => (await read(contestId, 'handed', token)).records.map(({ officerName, station }) => [station, officerName])
  expect(await told(elsewhere)).toEqual([[west, '西边的民警'], [east, null]])
  for (const token of [officer, admin]) expect(await told(token)).toEqual([[west, '西边的民警'], [east, '东边的民警']])
  const own = await drawn(1, ['east-1'])
  expect((await server.call('contests.prizes', { contestId: own.contestId, list: 'out' }, elsewhere)).status).toBe(404)
})

test('however many prizes there are, each list is read to its end page by page; none is missing, and none twice', async () => {
  const { contestId } = await drawn(1)
  await database.query(
    `INSERT INTO contest_winners (contest_id, entry_id, rank, prize, code_hash, redeemed_at, redeemed_station, redeemed_by)
    SELECT $1, gen_random_uuid(), n, '雨伞', md5(n::text), CASE WHEN n % 2 = 0 THEN '2026-12-01'::timestamptz + (n / 60) * interval '1 second' END,
      CASE WHEN n % 2 = 0 THEN $2 END, CASE WHEN n % 2 = 0 THEN 'nobody' END
    FROM generate_series(2, 331) AS n`,
    [contestId, east]
  )
  const all = async (list: 'out' | 'handed') => {
    const pages = []
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await server.value('contests.prizes', { contestId, list, ...(cursor === undefined ? {} : { cursor }) }, officer)
      pages.push(page.records)
      cursor = page.nextCursor
    }
    return pages
  }
  const [out, handed] = [await all('out'), await all('handed')]
  expect([out.length, handed.length]).toEqual([4, 4])
  expect([out.flat().length, handed.flat().length]).toEqual([166, 165])
  expect(new Set([...out, ...handed].flat().map(({ entryId }) => entryId)).size).toBe(331)
  const times = handed.flat().map(({ redeemedAt }) => redeemedAt ?? '')
  expect(times).toEqual([...times].sort().reverse())
})

test.each<[string, object, number]>([
  ['a contest that is none', { contestId: randomUUID() }, 404],
  ['a list that is none', { list: 'all' }, 400],
  ['a cursor of the other list', { list: 'handed' }, 400],
  ['a cursor that is made up', { cursor: 'eyJyYW5rIjoxfQ' }, 400]
])('refused: %s', async (_name, fields, status) => {
  const { contestId } = await drawn(1)
  await database.query(`INSERT INTO contest_winners (contest_id, entry_id, rank, prize, code_hash) SELECT $1, gen_random_uuid(), n, '雨伞', md5(n::text) FROM generate_series(2, 60) AS n`, [contestId])
  const { nextCursor } = await read(contestId, 'out')
  expect((await server.call('contests.prizes', { contestId, list: 'out', cursor: nextCursor, ...fields }, officer)).status).toBe(status)
})
