import type { ActionName } from '../../contract/actions'
import type { Statistics } from '../../contract/statistics'
import type { Audience } from '../../contract/vocabulary'
import { keepHouse } from '../../cloud/keepHouse'
import { rebuild } from '../../cloud/statistics/rollUp'
import { publishTexts, signInAs } from '../support/editors'
import { signInAtStation } from '../support/staff'
import { answersOf, attempt, forgetStatistics } from '../support/statistics'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'

let database: TestDatabase
let server: TestServer
let east: string
let west: string
let admin: string

const areas = [
  { id: 'river', name: '河滨社区', station: '城东派出所' },
  { id: 'market', name: '早市社区', station: '城东派出所' },
  { id: 'hill', name: '山脚社区', station: '城西派出所' }
]
const log = { error: () => undefined, warn: () => undefined }
const night = () => keepHouse({ ...server.dependencies, log })

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url, { settings: { rateLimitPerMinute: 1_000_000 } })
  server.clock.now = new Date('2026-11-22T04:00:00Z')
  await publishTexts(server, { areas: [areas], places: [[{ id: 'station-exit', name: '火车站出站口', communityId: 'river', venue: 'station' }, { id: 'hill-school', name: '山脚小学', communityId: 'hill', venue: 'school' }]] })
  east = await signInAtStation(server, database, '城东派出所', '张三')
  west = await signInAtStation(server, database, '城西派出所', '李四')
  admin = await signInAtStation(server, database, '市局', '王五', 'admin')
})
beforeEach(async () => {
  await forgetStatistics(database)
  server.clock.now = new Date('2026-11-22T04:00:00Z')
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

/** So many people of a community who answered on a day, each the same. */
async function answered(people: number, communityId: string | null, day: string, pattern = 'ssSggG', fields: { kind?: 'police' | 'rebate'; audience?: Audience; placeId?: string; mode?: string } = {}): Promise<void> {
  const { audience = 'elder', kind = 'police', mode = 'practice', placeId } = fields
  for (let i = 0; i < people; i += 1) {
    const person = `${communityId ?? 'none'}-${String(i)}`
    await server.dependencies.store.residents.saveProfile(person, { communityId, audience }, server.clock.now)
    await attempt(server.dependencies.store, person, new Date(`${day}T10:00:00+08:00`), answersOf(kind, pattern), { mode, placeId })
  }
}

const week = { from: '2026-11-16', to: '2026-11-22' }
const read = (token: string, request: object = week): Promise<Statistics> => server.value('statistics.read', request as never, token)
const refusal = async (token: string, action: ActionName, request: object) => (await server.call(action, request, token)).body

describe('the numbers of a period', () => {
  test('are those of the answers, with hits and false alarms told apart', async () => {
    await answered(12, 'river', '2026-11-20')
    await night()
    const { answers } = await read(east)
    expect(answers.total).toMatchObject({ people: 12, atLeast: false, attempts: 12, answered: 72, right: 48, scamSeen: 36, hits: 24, genuineSeen: 36, falseAlarms: 12 })
    // All alike, and so worth 36 answers; but only twelve people say so, and that may be chance.
    expect(answers.total?.hitRate).toEqual({ value: 0.6667, low: 0.4792, high: 0.813 })
    expect(answers.total?.falseAlarmRate?.value).toBe(0.3333)
    // Too few people for an interval that holds.
    expect([answers.total?.discernment, answers.total?.bias]).toEqual([null, null])
    expect(answers.asOf).toBe('2026-11-22T04:00:00.000Z')
  })

  test('have an interval of d′ by people, however many days they answered on, and none of days from before there were parts', async () => {
    await answered(40, 'river', '2026-11-18', 'ssggg')
    await answered(20, 'river', '2026-11-18', 'sSgGu')
    await night()
    const once = (await read(east)).answers.total?.discernment
    expect(once?.value).toBeCloseTo(1.7, 0)
    for (const day of ['2026-11-17', '2026-11-19', '2026-11-20']) {
      await answered(40, 'river', day, 'ssggg')
      await answered(20, 'river', day, 'sSgGu')
    }
    await rebuild({ ...server.dependencies })
    // Four times as many answers of the same people, who answer each time alike, tell no more about people.
    const often = (await read(east)).answers.total?.discernment
    const widths = [once, often].map(estimate => (estimate?.high ?? NaN) - (estimate?.low ?? NaN))
    expect((widths[1] ?? NaN) / (widths[0] ?? NaN)).toBeGreaterThan(0.9)
    await database.query(`UPDATE statistics_sums SET scam_seen_parts = 0, hits_parts = 0, genuine_seen_parts = 0, false_alarms_parts = 0 WHERE day = '2026-11-17'`)
    const { total } = (await read(east)).answers
    expect([total?.people, total?.discernment, total?.bias, total?.hitRate === null]).toEqual([40, null, null, false])
  })

  test('count the same person once, and tell when there may be more', async () => {
    await answered(6, 'river', '2026-11-10')
    await answered(8, 'river', '2026-11-20')
    await night()
    expect((await read(east)).answers.total).toMatchObject({ people: 8, atLeast: false, attempts: 8 })
    expect((await read(east, { from: '2026-11-01', to: '2026-11-22' })).answers.total).toMatchObject({ people: 8, atLeast: false, attempts: 14 })
    expect((await read(east, { from: '2026-11-09', to: '2026-11-22' })).answers.total).toMatchObject({ people: 8, atLeast: true, attempts: 14 })
  })

  test('go with the days before, the same days a year before, and steps', async () => {
    await answered(6, 'river', '2025-11-17')
    server.clock.now = new Date('2025-11-23T04:00:00Z')
    await night()
    server.clock.now = new Date('2026-11-22T04:00:00Z')
    // Nothing happened for most of a year: the nights of it are left out.
    await database.query(`UPDATE statistics_generations SET done_on = '2026-10-31'`)
    await answered(7, 'river', '2026-11-11')
    await answered(9, 'river', '2026-11-18')
    await answered(10, 'river', '2026-11-19')
    await night()
    const { answers } = await read(east)
    expect([answers.previous?.people, answers.yearBefore?.people, answers.total?.people]).toEqual([7, 6, 10])
    expect(answers.step).toBe('day')
    expect(answers.series.map(({ from, answers: of }) => [from.slice(8), of?.people ?? null])).toEqual([
      ['16', null], ['17', null], ['18', 9], ['19', 10], ['20', null], ['21', null], ['22', null]
    ])
    const long = await read(east, { from: '2026-01-01', to: '2026-11-22' })
    expect([long.answers.step, long.answers.series.length, long.answers.total?.attempts]).toEqual(['month', 11, 26])
  })

  test('are the same read by days and by whole months', async () => {
    await answered(6, 'river', '2026-09-03')
    await answered(7, 'river', '2026-10-31')
    await night()
    const { answers } = await read(east, { from: '2026-09-02', to: '2026-11-01' })
    expect([answers.total?.attempts, answers.total?.people, answers.total?.atLeast]).toEqual([13, 7, true])
    const month = (await read(east, { from: '2026-10-01', to: '2026-10-31' })).answers
    expect([month.total?.people, month.total?.atLeast, month.previous?.attempts]).toEqual([7, false, 6])
  })

  test('name kinds, communities, audiences, places and kinds by community', async () => {
    await answered(9, 'river', '2026-11-19', 'ssgg', { placeId: 'station-exit' })
    await answered(8, 'market', '2026-11-19', 'sSgG', { kind: 'rebate', audience: 'parent' })
    await night()
    const { answers, communities } = await read(east)
    expect(communities).toEqual([{ id: 'market', name: '早市社区' }, { id: 'river', name: '河滨社区' }])
    expect(answers.kinds.map(({ kind, answers: of }) => [kind, of?.people])).toEqual([['rebate', 8], ['police', 9]])
    expect(answers.communities.map(({ communityId, answers: of }) => [communityId, of?.people])).toEqual([['market', 8], ['river', 9]])
    expect(answers.audiences.map(({ audience, answers: of }) => [audience, of?.people])).toEqual([['elder', 9], ['parent', 8]])
    expect(answers.places.map(({ name, answers: of }) => [name, of?.people])).toEqual([['火车站出站口', 9]])
    expect(answers.cells.map(({ communityId, kind, answers: of }) => [kind, communityId, of?.hits])).toEqual([['rebate', 'market', 8], ['police', 'river', 18]])
  })

  test('hold today only once it was made, and tell the live count beside it', async () => {
    await answered(6, 'river', '2026-11-20')
    await night()
    server.clock.now = new Date('2026-11-22T04:01:00Z')
    await answered(7, 'market', '2026-11-22')
    expect((await read(east)).answers).toMatchObject({ total: { people: 6 }, today: 7, asOf: '2026-11-22T04:00:00.000Z' })
    expect(await server.value('statistics.refresh', {}, east)).toEqual({ asOf: '2026-11-22T04:00:00.000Z' })
    server.clock.now = new Date('2026-11-22T04:06:00Z')
    expect(await server.value('statistics.refresh', {}, east)).toEqual({ asOf: '2026-11-22T04:06:00.000Z' })
    expect((await read(east)).answers).toMatchObject({ total: { people: 13 }, today: 7, asOf: '2026-11-22T04:06:00.000Z' })
    expect((await read(east, { from: '2026-11-01', to: '2026-11-21' })).answers.today).toBe(0)
  })

  test('are there for the first who asks, though no night has passed', async () => {
    await answered(6, 'river', '2026-11-20')
    expect((await read(east)).answers.total?.people).toBe(6)
  })
})

describe('groups under five people', () => {
  test('are not shown, nor what they could be subtracted from', async () => {
    await answered(3, 'river', '2026-11-19')
    await answered(9, 'market', '2026-11-19')
    await answered(20, 'hill', '2026-11-19')
    await night()
    const { answers } = await read(admin)
    expect(answers.total?.people).toBe(32)
    expect(answers.communities.map(({ communityId, answers: of }) => [communityId, of?.people ?? null])).toEqual([['market', null], ['river', null], ['hill', 20]])
    expect(answers.kinds).toMatchObject([{ kind: 'police', answers: { people: 32 } }])
  })

  test('hide everything where they are all there is', async () => {
    await answered(4, 'river', '2026-11-19')
    await night()
    const { answers } = await read(east)
    expect([answers.total, answers.kinds[0]?.answers, answers.communities[0]?.answers, answers.audiences[0]?.answers, answers.cells[0]?.answers]).toEqual([null, null, null, null, null])
    expect(answers.series.map(({ answers: of }) => of)).toEqual([null, null, null, null, null, null, null])
  })

  test('checkups are hidden where a few who only practised would be left', async () => {
    await answered(9, 'river', '2026-11-19', 'ssgg', { mode: 'checkup' })
    await night()
    expect((await read(east)).answers.checkups?.people).toBe(9)
    await answered(2, 'market', '2026-11-19')
    server.clock.now = new Date('2026-11-22T05:00:00Z')
    await database.query('UPDATE statistics_generations SET done_on = NULL, made_at = NULL')
    await night()
    expect((await read(east)).answers).toMatchObject({ total: { people: 11 }, checkups: null })
  })
})

describe('whose numbers', () => {
  beforeEach(async () => {
    await answered(6, 'river', '2026-11-19')
    await answered(7, 'hill', '2026-11-19', 'ssgg', { placeId: 'hill-school' })
    await answered(8, null, '2026-11-19')
    await night()
  })

  test('a station sees its own communities and those who named none, an administrator the city or one station', async () => {
    expect((await read(east)).answers.total?.people).toBe(14)
    expect((await read(west)).answers.total?.people).toBe(15)
    const city = await read(admin)
    expect([city.answers.total?.people, city.station, city.stations]).toEqual([21, null, ['城东派出所', '城西派出所']])
    const one = await read(admin, { ...week, stationId: '城西派出所' })
    expect([one.answers.total?.people, one.station, one.communities.map(({ id }) => id)]).toEqual([15, '城西派出所', ['hill']])
    expect(JSON.stringify(await read(east))).not.toContain('hill')
  })

  test('one community alone', async () => {
    expect((await read(east, { ...week, communityId: 'river' })).answers.total?.people).toBe(6)
    expect((await read(west, { ...week, communityId: 'hill' })).answers.places.map(({ placeId }) => placeId)).toEqual(['hill-school'])
  })

  test('of another station nobody but an administrator', async () => {
    for (const action of ['statistics.read', 'weakspots.read'] as const) {
      expect(await refusal(east, action, { ...week, stationId: '城西派出所' })).toMatchObject({ code: 'FORBIDDEN', message: '这不是您所在的派出所。请只看本所的。', fields: ['stationId'] })
      expect(await refusal(east, action, { ...week, communityId: 'hill' })).toMatchObject({ code: 'FORBIDDEN', fields: ['communityId'] })
      expect(await refusal(east, action, { ...week, communityId: 'no-longer-published' })).toMatchObject({ code: 'NOT_FOUND', message: '没有这个社区，请重新选择。', fields: ['communityId'] })
      expect(await refusal(admin, action, { ...week, stationId: '没有的派出所' })).toMatchObject({ code: 'NOT_FOUND', fields: ['stationId'] })
    }
    expect((await read(east, { ...week, stationId: '城东派出所' })).station).toBe('城东派出所')
  })

  test('of nobody for residents and volunteers', async () => {
    const volunteer = await signInAs(server, database, 'volunteer')
    const inputs: [ActionName, object][] = [
      ['statistics.read', week],
      ['statistics.refresh', {}],
      ['statistics.export', { ...week, format: 'csv' }],
      ['weakspots.read', week],
      ['pushes.draft', { pushId: '0b6b6f0e-5a53-4b0c-8a57-0d0c4c5ff001', kind: 'police', communityId: 'river', what: 'hits' }],
      ['pushes.send', { pushId: '0b6b6f0e-5a53-4b0c-8a57-0d0c4c5ff001', kind: 'police', communityId: 'river', what: 'hits' }],
      ['pushes.list', {}]
    ]
    for (const [action, input] of inputs) {
      expect(await refusal(volunteer, action, input)).toMatchObject({ code: 'FORBIDDEN' })
      expect(await refusal(await server.signIn(), action, input)).toMatchObject({ code: 'FORBIDDEN' })
    }
  })
})

test.each<[string, object, string[]]>([
  ['an end before the beginning', { from: '2026-11-22', to: '2026-11-21' }, ['from', 'to']],
  ['ten years', { from: '2016-11-22', to: '2026-11-22' }, ['from', 'to']],
  ['a day that does not exist', { from: '2026-02-30', to: '2026-03-01' }, ['from']],
  ['no day', { from: '今天', to: '2026-11-22' }, ['from']]
])('refuses %s', async (_name, period, fields) => {
  for (const [action, more] of [['statistics.read', {}], ['weakspots.read', {}], ['statistics.export', { format: 'csv' }]] as const) {
    expect(await refusal(east, action, { ...period, ...more })).toMatchObject({ code: 'INVALID_INPUT', fields })
  }
})
