import { keepHouse } from '../../cloud/keepHouse'
import type { KeptAnswer } from '../../cloud/store/tables'
import type { Discernment } from '../../contract/learning'
import { publishTexts } from '../support/editors'
import { forgetLearning, judged } from '../support/learning'
import { signInAtStation } from '../support/staff'
import { attempt } from '../support/statistics'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'

let database: TestDatabase
let server: TestServer
let east: string
let west: string
let admin: string
let editor: string

const areas = [
  { id: 'river', name: '河滨社区', station: '城东派出所' },
  { id: 'market', name: '早市社区', station: '城东派出所' },
  { id: 'hill', name: '山脚社区', station: '城西派出所' }
]
const today = new Date('2026-11-22T04:00:00Z')
const night = () => keepHouse({ ...server.dependencies, log: { error: () => undefined, warn: () => undefined } })

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url, { settings: { rateLimitPerMinute: 1_000_000 } })
  server.clock.now = today
  await publishTexts(server, { areas: [areas] })
  east = await signInAtStation(server, database, '城东派出所', '张三')
  west = await signInAtStation(server, database, '城西派出所', '李四')
  admin = await signInAtStation(server, database, '市局', '王五', 'admin')
  editor = await signInAtStation(server, database, '城东派出所', '赵六', 'editor')
})
beforeEach(async () => {
  await forgetLearning(database)
  server.clock.now = today
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

interface Checkup {
  people: number
  day: string
  time?: string
  community?: string | null
  answers?: KeptAnswer[]
  mode?: string
  first?: number
}

/** Items 1 to 10: five scams and five genuine messages, by how they were answered. */
const items = (from: number, pattern: string) => [...pattern].map((letter, i) => judged(`item-${from + i}`, letter))

/** So many people of a community do the same on a day. */
async function did({ answers = items(1, 'ssssSggggG'), community = 'river', day, first = 0, mode = 'checkup', people, time = '10:00:00' }: Checkup): Promise<void> {
  for (let i = first; i < first + people; i += 1) {
    const person = `${community ?? 'none'}-${String(i)}`
    await server.dependencies.store.residents.saveProfile(person, { communityId: community, audience: i % 2 === 0 ? 'elder' : 'student' }, today)
    await attempt(server.dependencies.store, person, new Date(`${day}T${time}+08:00`), answers, { mode })
  }
}

const read = (token: string, request: object = {}): Promise<Discernment> => server.value('discernment.read', request, token)
const told = (people: number, scamSeen: number, hits: number, genuineSeen: number, falseAlarms: number) => ({ people, scamSeen, hits, genuineSeen, falseAlarms })

describe('what people have learnt', () => {
  test('is told by week since the first checkup, new items apart from repeats, with who dropped out', async () => {
    await did({ people: 20, day: '2026-11-01' })
    await did({ people: 12, day: '2026-11-10', answers: [...items(1, 'ss'), ...items(11, 'sssssggggg')] })
    await night()
    const { asOf, returners, weeks } = await read(east)
    expect(asOf).toBe('2026-11-22T03:59:45.000Z')
    expect(weeks.map(({ came, could, week }) => [week, could, came])).toEqual([[0, 20, 20], [1, 20, 12], [2, 20, 0], [3, 20, 0]])
    expect(weeks[0]).toMatchObject({ unseen: told(20, 100, 80, 100, 20), repeats: null })
    expect(weeks[1]).toMatchObject({ unseen: told(12, 60, 60, 60, 0), repeats: told(12, 24, 24, 0, 0) })
    expect(weeks[0]?.unseen?.discernment?.value).toBeCloseTo(2 * 0.8292, 2)
    // Twelve are too few for an interval that holds.
    expect(weeks[1]?.unseen).toMatchObject({ discernment: null, bias: null })
    expect(returners).toMatchObject({ first: told(12, 60, 48, 60, 12), latest: told(12, 60, 60, 60, 0) })
  })

  test('begins a week at midnight in China, whatever the hour of the first checkup', async () => {
    await did({ people: 6, day: '2026-11-01', time: '23:59:00', answers: items(1, 'sg') })
    await did({ people: 6, day: '2026-11-07', time: '23:59:59', answers: items(3, 'sg') })
    await did({ people: 6, day: '2026-11-08', time: '00:00:00', answers: items(5, 'sgG') })
    await night()
    const { weeks } = await read(east)
    expect(weeks[0]).toMatchObject({ could: 6, came: 6, unseen: told(6, 12, 12, 12, 0) })
    expect(weeks[1]).toMatchObject({ could: 6, came: 6, unseen: told(6, 6, 6, 12, 6) })
    expect(weeks.map(({ week }) => week)).toEqual([0, 1, 2, 3])
  })

  test('tells of one person nothing, and of two no more', async () => {
    await did({ people: 1, day: '2026-11-01' })
    await night()
    expect(await read(east)).toMatchObject({ weeks: [{ could: null, came: null, unseen: null, repeats: null }, {}, {}, {}], audiences: [{ unseen: null }], returners: { first: null, latest: null } })
    await did({ people: 2, day: '2026-11-02' })
    await night()
    expect((await read(admin)).weeks[0]).toMatchObject({ could: null, came: null, unseen: null })
  })

  test('counts an item as met that came in practice before, and practice in no week', async () => {
    await did({ people: 6, day: '2026-11-01', mode: 'practice', answers: items(1, 'ssss') })
    await did({ people: 6, day: '2026-11-02' })
    await night()
    expect((await read(east)).weeks[0]).toMatchObject({ could: 6, came: 6, unseen: told(6, 6, 0, 30, 6), repeats: told(6, 24, 24, 0, 0) })
  })

  test('is told of a community, a station, the city, and by audience', async () => {
    await did({ people: 10, day: '2026-11-01' })
    await did({ people: 8, day: '2026-11-01', community: 'market' })
    await did({ people: 12, day: '2026-11-01', community: 'hill' })
    await did({ people: 6, day: '2026-11-01', community: null })
    await night()
    const peopleOf = async (token: string, request = {}) => (await read(token, request)).weeks[0]?.unseen?.people
    expect([await peopleOf(east), await peopleOf(east, { communityId: 'river' }), await peopleOf(west), await peopleOf(admin)]).toEqual([18, 10, 12, 36])
    expect(await peopleOf(admin, { stationId: '城西派出所' })).toBe(12)
    expect((await read(east)).audiences).toMatchObject([{ audience: 'elder', unseen: { people: 9 } }, { audience: 'student', unseen: { people: 9 } }])
    expect(await read(admin)).toMatchObject({ station: null, stations: ['城东派出所', '城西派出所'] })
  })

  test('hides groups under five people, and those they could be subtracted from', async () => {
    await did({ people: 10, day: '2026-11-01' })
    await did({ people: 3, day: '2026-11-01', community: 'market' })
    await night()
    const [river, market, both] = [await read(east, { communityId: 'river' }), await read(east, { communityId: 'market' }), await read(east)]
    expect(market.weeks[0]).toMatchObject({ could: null, came: null, unseen: null, repeats: null })
    const shown = [river, both].filter(({ weeks }) => weeks[0]?.unseen)
    expect(shown).toHaveLength(1)
  })

  test('tells of no drop-out of fewer than five, and of no returners beside fewer than five others', async () => {
    await did({ people: 20, day: '2026-11-01' })
    await did({ people: 18, day: '2026-11-10', answers: items(11, 'sssssggggg') })
    await night()
    const { returners, weeks } = await read(east)
    expect(weeks[1]).toMatchObject({ could: 20, came: null })
    expect(returners).toEqual({ first: null, latest: null })
  })

  test('is refused about another station', async () => {
    for (const request of [{ stationId: '城西派出所' }, { communityId: 'hill' }]) expect((await server.call('discernment.read', request, east)).status).toBe(403)
    expect((await server.call('discernment.read', { stationId: '没有派出所' }, admin)).status).toBe(404)
    const unknown = { code: 'NOT_FOUND', message: '没有这个社区，请重新选择。', fields: ['communityId'] }
    expect((await server.call('discernment.read', { communityId: 'no-longer-published' }, east)).body).toMatchObject(unknown)
    expect((await server.call('discernment.read', { communityId: 'no-longer-published' }, admin)).status).toBe(200)
  })

  test('shows a small city what came a minute ago, without a night', async () => {
    expect((await read(east)).weeks).toEqual([])
    await did({ people: 7, day: '2026-11-22', time: '12:01:00', answers: items(1, 'sg') })
    server.clock.now = new Date('2026-11-22T04:02:00Z')
    expect((await read(east)).weeks[0]?.unseen?.people).toBe(7)
  })
})

const practice = (people: number, chosen: string, grade: 'right' | 'wrong', first = 0, day = '2026-11-20') => {
  const others = (right: number): KeptAnswer[] => [0, 1, 2, 3, 4].map(n => judged(`other-${n}`, n < right ? 's' : 'S'))
  return did({ people, first, day, mode: 'practice', answers: [{ questionId: 'practice-single', kind: 'police', optionIds: [chosen], grade, ms: 1 }, ...others(grade === 'right' ? 3 : 1)] })
}

describe('numbers of questions', () => {
  test('are of first answers only, those to look at first', async () => {
    await practice(40, 'b', 'right')
    await practice(20, 'a', 'wrong', 40)
    // Asked again, they all know.
    await practice(60, 'b', 'right', 0, '2026-11-21')
    await night()
    const { items: list } = await server.value('items.statistics', { pool: 'practice', kind: 'police' }, editor)
    expect(list.map(({ questionId }) => questionId)).toEqual(['practice-single', 'practice-multiple', 'practice-order'])
    expect(list[0]).toMatchObject({ people: 60, right: { value: 0.6667 }, discrimination: 1, draws: 'a', flags: [] })
    expect(list[0]?.options?.map(({ id, share }) => [id, share])).toEqual([['a', 0.3333], ['b', 0.6667], ['c', 0], ['d', 0]])
    expect(list[1]).toMatchObject({ people: null, right: null, options: null, flags: [] })
  })

  test('flag a question whose key is wrong', async () => {
    // Who does well elsewhere chose a, which the key calls wrong.
    const answers = (chosen: string, grade: 'right' | 'wrong', right: number): KeptAnswer[] => [
      { questionId: 'practice-single', kind: 'police', optionIds: [chosen], grade, ms: 1 },
      ...[0, 1, 2, 3, 4].map(n => judged(`other-${n}`, n < right ? 's' : 'S'))
    ]
    await did({ people: 20, day: '2026-11-20', mode: 'practice', answers: answers('b', 'right', 1) })
    await did({ people: 20, first: 20, day: '2026-11-20', mode: 'practice', answers: answers('b', 'right', 2) })
    await did({ people: 30, first: 40, day: '2026-11-20', mode: 'practice', answers: answers('a', 'wrong', 4) })
    await night()
    const { items: list } = await server.value('items.statistics', { pool: 'practice' }, editor)
    expect(list[0]).toMatchObject({ questionId: 'practice-single', flags: ['keyedWrong'], draws: 'a' })
  })

  test('flag a question that nobody gets right, where all choose the same wrong option', async () => {
    await practice(40, 'a', 'wrong')
    await night()
    const { items: list } = await server.value('items.statistics', { pool: 'practice' }, editor)
    expect(list[0]).toMatchObject({ questionId: 'practice-single', right: { value: 0 }, discrimination: null, flags: ['keyedWrong', 'tooHard'], draws: 'a' })
  })

  test('stand beside the question itself, with its key', async () => {
    const { question, statistics } = await server.value('items.read', { questionId: 'practice-single' }, editor)
    expect(question).toMatchObject({ id: 'practice-single', answer: ['b'], explanation: '这是解释。' })
    expect(statistics).toMatchObject({ questionId: 'practice-single', people: null })
    expect((await server.call('items.read', { questionId: 'no-such-question' }, editor)).status).toBe(404)
  })

  test('are for editors: others are told so', async () => {
    for (const token of [east, await server.signIn()])
      for (const [action, input] of [['items.statistics', { pool: 'practice' }], ['items.read', { questionId: 'practice-single' }]] as const)
        expect((await server.call(action, input, token)).status).toBe(403)
  })
})
