import { randomUUID } from 'node:crypto'
import { keepHouse } from '../../cloud/keepHouse'
import type { OfficerPaper } from '../../contract/officerPractice'
import { signInAtStation } from '../support/staff'
import { officerQuestions } from '../support/officerQuestions'
import { statisticsTables } from '../support/statistics'
import { runLearning } from '../support/learning'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'

let database: TestDatabase
let server: TestServer
let officer: string

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url, { settings: { rateLimitPerMinute: 1_000_000 } })
  officer = await signInAtStation(server, database, '城东派出所', '张三')
})
beforeEach(() => database.query('TRUNCATE officer_papers'))
afterAll(async () => {
  await server.close()
  await database.remove()
})

const draw = (token = officer, input = {}): Promise<OfficerPaper> => server.value('officerPractice.draw', input, token)
const keyOf = (id: string): string[] => officerQuestions.find(question => question.id === id)?.answer ?? []

/** A wrong answer of the form the question asks for: another order, or one option that is not right. */
function wrongAnswer({ id, type, options }: OfficerPaper['questions'][number]): string[] {
  const key = keyOf(id)
  return type === 'order' ? [...key].reverse() : options.map(option => option.id).filter(option => !key.includes(option)).slice(0, 1)
}

/** Hands a paper in with the right answers, but for so many. */
function handIn({ paperId, questions }: OfficerPaper, { token = officer, wrong = 0 } = {}) {
  const answers = questions.map((question, i) => ({ questionId: question.id, optionIds: i < wrong ? wrongAnswer(question) : keyOf(question.id) }))
  return server.value('officerPractice.submit', { paperId, answers }, token)
}

test('draws ten questions of a topic without their keys', async () => {
  const paper = await draw(officer, { topic: 'explain' })
  expect(paper.questions).toHaveLength(10)
  expect(new Set(paper.questions.map(({ id }) => id)).size).toBe(10)
  expect(paper.questions.every(({ topic }) => topic === 'explain')).toBe(true)
  expect(JSON.stringify(paper)).not.toMatch(/answer|why|explanation|会让人更慌|先听他说完/)
  expect((await draw(officer, { topic: 'dissuade' })).questions.map(({ id }) => id).sort()).toEqual(['officer-dissuade-01', 'officer-dissuade-02'])
})

test('grades each sort of question, says why, and names the sources', async () => {
  const paper = await draw(officer, { topic: 'dissuade' })
  const graded = await handIn(paper)
  expect(graded).toMatchObject({ paperId: paper.paperId, right: 2, total: 2 })
  expect(graded.items.find(({ questionId }) => questionId === 'officer-dissuade-02')).toEqual({
    questionId: 'officer-dissuade-02', correct: true, correctOptionIds: ['d', 'c', 'b', 'a'], explanation: '第2题的说明：先听他说完。',
    whys: ['b', 'c', 'd'].map(id => ({ id, why: `做法${id}会让人更慌。` })),
    sources: [{ id: 'test-source', publisher: '某市公安局', title: '测试来源', date: '2025-06-18', grade: 'A' }]
  })
})

test('is handed in once: sent again, also at the same moment and with other answers, the first reply comes back', async () => {
  const paper = await draw()
  const sent = await Promise.all([handIn(paper, { wrong: 3 }), handIn(paper, { wrong: 3 }), handIn(paper, { wrong: 3 })])
  expect(new Set(sent.map(reply => JSON.stringify(reply))).size).toBe(1)
  expect(await handIn(paper)).toEqual(sent[0])
  const { mine } = await server.value('officerPractice.state', {}, officer)
  expect(mine.reduce((sum, { answered }) => sum + answered, 0)).toBe(10)
  expect(mine.reduce((sum, { right }) => sum + right, 0)).toBe(7)
})

test('asks what was never seen first, then what was missed, then what lies longest back', async () => {
  const first = await draw(officer, { topic: 'explain' })
  await handIn(first, { wrong: 4 })
  const missed = first.questions.slice(0, 4).map(({ id }) => id)
  const second = (await draw(officer, { topic: 'explain' })).questions.map(({ id }) => id)
  const unseen = officerQuestions.flatMap(({ id, topic }) => (topic === 'explain' && !first.questions.some(question => question.id === id) ? [id] : []))
  expect(unseen).toHaveLength(4)
  expect([...unseen, ...missed].every(id => second.includes(id))).toBe(true)
})

test.each([
  ['a question of another paper', [{ questionId: 'officer-nothing-01', optionIds: ['a'] }], ['answers.0.questionId']],
  ['an option that there is not', [{ questionId: 'officer-law-01', optionIds: ['z'] }], ['answers.0.optionIds']],
  ['two options where there is one', [{ questionId: 'officer-law-01', optionIds: ['a', 'b'] }], ['answers.0.optionIds']],
  ['two answers to one question', [{ questionId: 'officer-law-01', optionIds: ['a'] }, { questionId: 'officer-law-01', optionIds: ['b'] }], ['answers.1.questionId']]
])('refuses %s and keeps nothing', async (_, answers, fields) => {
  const { paperId } = await draw(officer, { topic: 'law' })
  expect((await server.call('officerPractice.submit', { paperId, answers }, officer)).body).toMatchObject({ ok: false, code: 'INVALID_INPUT', fields })
  expect((await server.value('officerPractice.state', {}, officer)).mine.every(({ answered }) => answered === 0)).toBe(true)
})

test("another officer's paper is not found, nor one that was never drawn", async () => {
  const { paperId } = await draw()
  const other = await signInAtStation(server, database, '城东派出所', '李四')
  for (const [id, token] of [[paperId, other], [randomUUID(), officer]] as const)
    expect((await server.call('officerPractice.submit', { paperId: id, answers: [{ questionId: 'officer-law-01', optionIds: ['a'] }] }, token)).status).toBe(404)
})

test('volunteers practise too; residents do not', async () => {
  const volunteer = await signInAtStation(server, database, '城东派出所', '网格员', 'volunteer')
  expect((await draw(volunteer)).questions).toHaveLength(10)
  expect((await server.call('officerPractice.draw', {}, await server.signIn())).status).toBe(403)
})

describe('stations beside each other', () => {
  const monday = (weeks: number) => void (server.clock.now = new Date(Date.parse('2026-11-23T02:00:00Z') + weeks * 7 * 86_400_000))
  beforeEach(() => void (server.clock.now = new Date('2026-11-20T02:00:00Z')))
  afterAll(() => void (server.clock.now = new Date()))
  // Sessions of officers end after some days: each signs in for what they do.
  const officerOf = (station: string, name: string) => signInAtStation(server, database, station, `${station}${name}`)
  async function practises(name: string, wrong: number): Promise<void> {
    const token = await officerOf('城西派出所', name)
    await handIn(await draw(token, { topic: 'explain' }), { token, wrong })
  }
  const stations = async () => (await server.value('officerPractice.state', {}, await officerOf('城东派出所', '看'))).stations
  const west = (people: number, papers: number, answered: number, share: number) => ({ station: '城西派出所', people, papers, answered, share })

  test('come on Monday, those with fewer than five people without numbers, and no person is named', async () => {
    for (const wrong of [0, 1, 2, 3, 5]) await practises(`西${wrong}`, wrong)
    const east = await officerOf('城东派出所', '东')
    await handIn(await draw(east), { token: east })
    expect(await stations()).toEqual([])
    monday(0)
    const state = await server.value('officerPractice.state', {}, await officerOf('城东派出所', '看'))
    // 78 of 100, to the nearest five.
    expect(state.stations).toEqual([{ station: '城东派出所', people: null, papers: null, answered: null, share: null }, west(5, 5, 50, 0.8)])
    expect(state.asOf).toBe('2026-11-22T16:00:00.000Z')
    expect(JSON.stringify(state)).not.toContain('西1')
    expect(state.mine.find(({ topic }) => topic === 'explain')).toMatchObject({ bank: 14 })
  })

  test('a sixth officer changes nothing, not on the next Monday either: five come in together', async () => {
    for (const nth of [1, 2, 3, 4, 5]) await practises(`西${nth}`, 0)
    monday(0)
    await practises('西6', 10)
    expect(await stations()).toEqual([west(5, 5, 50, 1)])
    monday(1)
    expect(await stations()).toEqual([west(5, 5, 50, 1)])
    for (const nth of [7, 8, 9, 10]) await practises(`西${nth}`, 10)
    monday(2)
    expect(await stations()).toEqual([west(10, 10, 100, 0.5)])
  })

  test('each officer is one voice, and of each question the first answer counts', async () => {
    for (const nth of [1, 2, 3, 4]) await practises(`西${nth}`, 5)
    const token = await officerOf('城西派出所', '西5')
    // All fourteen of the topic with the key known after the first, again and again.
    for (let paper = 0; paper < 10; paper += 1) {
      await handIn(await draw(token, { topic: 'explain' }), { token, wrong: paper === 0 ? 10 : 0 })
      server.clock.now = new Date(server.clock.now.getTime() + 600_000)
    }
    monday(0)
    const [seen] = await stations()
    // Four with a half, one with four of fourteen: 46 of 100. By all answers it would be 79.
    expect(seen).toEqual(west(5, 15, 55, 0.45))
  })
})

test('what officers practise is in no number of residents', async () => {
  await handIn(await draw())
  await runLearning(server.dependencies.store, new Date(Date.now() + 60_000))
  for (const table of [...statisticsTables.filter(name => name !== 'statistics_lease'), 'learning_people', 'learning_weeks', 'learning_groups', 'learning_items', 'learning_options'])
    expect([table, await database.query(`SELECT * FROM ${table}`)]).toEqual([table, []])
  const admin = await signInAtStation(server, database, '市局', '王五', 'admin')
  const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  expect((await server.value('statistics.read', { from: day, to: day }, admin)).answers).toMatchObject({ today: null, kinds: [], communities: [] })
})

test('papers that nobody handed in are forgotten after a month, those handed in are kept', async () => {
  await handIn(await draw())
  await draw()
  const night = (days: number) => keepHouse({ ...server.dependencies, now: () => new Date(Date.now() + days * 86_400_000), log: { error: () => undefined, warn: () => undefined } })
  const kept = () => database.query<{ done: boolean }>('SELECT handed_in_at IS NOT NULL AS done FROM officer_papers ORDER BY 1')
  await night(29)
  expect(await kept()).toEqual([{ done: false }, { done: true }])
  await night(31)
  expect(await kept()).toEqual([{ done: true }])
})
