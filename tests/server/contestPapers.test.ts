import { randomUUID } from 'node:crypto'
import { createIdentity } from '../../cloud/identity'
import { pickPaper } from '../../cloud/contests/pickPaper'
import { ofDifficulty, planPaper, sortOf } from '../../cloud/contests/planPaper'
import { loadContestBank } from '../../cloud/contestBank'
import { keyOf, type Question } from '../../contract/question'
import { contestQuestions } from '../support/contestQuestions'
import { contestSubmission, contestText, drawPaper } from '../support/contests'
import { publishTexts } from '../support/editors'
import { signInAtStation } from '../support/staff'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'

let database: TestDatabase
let server: TestServer
let admin: string

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url, { settings: { rateLimitPerMinute: 1_000_000 } })
  const areas = ['east-1', 'east-2'].map((id, i) => ({ id, name: `东${'一二'[i] ?? ''}社区`, station: '城东派出所' }))
  await publishTexts(server, { areas: [areas] })
  admin = await signInAtStation(server, database, '城东派出所', '管理员', 'admin')
})
beforeEach(() => {
  server.clock.now = new Date()
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

const create = async (fields: Parameters<typeof contestText>[1] = {}) => {
  const text = contestText(server.clock.now, fields)
  await server.value('contests.create', text, admin)
  return text
}
const ask = (token: string, contestId: string, fields: object = {}) => server.call('quiz.paper', { mode: 'contest', contestId, phoneKey: randomUUID(), ...fields }, token)

const identity = createIdentity('a secret of the papers, thirty-two characters')
const whoseOf = (i: number, nth = 0) => ({ residentId: `resident-${i}`, contestId: 'contest', day: `2026-12-0${nth + 1}`, nth })
const papersOf = (pool: readonly Question[], questions: number, people: number) =>
  Array.from({ length: people }, (_, i) => pickPaper(identity, pool, questions, whoseOf(i)) ?? [])
const countOf = <T>(items: readonly T[]): Map<T, number> => items.reduce((all, item) => all.set(item, (all.get(item) ?? 0) + 1), new Map<T, number>())

describe.each([
  ['the tests', contestQuestions],
  ['the city', [...loadContestBank().values()]]
])('papers from the pool of %s', (_name, pool) => {
  const byId = new Map(pool.map(question => [question.id, question]))
  const ofPaper = (items: readonly { id: string }[]) => items.flatMap(({ id }) => byId.get(id) ?? [])

  test.each([5, 6, 7, 10, 15, 20])('of %i questions have the same mix for everybody, and differ', questions => {
    const papers = papersOf(pool, questions, 200)
    const plan = planPaper(pool, questions)
    for (const paper of papers) {
      expect(new Set(paper.map(({ id }) => id)).size).toBe(questions)
      expect(countOf(ofPaper(paper).map(sortOf))).toEqual(plan)
    }
    const difficulties = countOf(ofPaper(papers[0] ?? []).map(({ difficulty }) => difficulty))
    expect(Object.fromEntries(difficulties)).toEqual(ofDifficulty(questions))
    const verdicts = countOf(ofPaper(papers[0] ?? []).flatMap(question => (question.type === 'judge' ? [question.verdict] : [])))
    expect(Math.abs((verdicts.get('scam') ?? 0) - (verdicts.get('genuine') ?? 0))).toBeLessThanOrEqual(1)
    expect(new Set(papers.map(paper => paper.map(({ id }) => id).sort().join())).size).toBeGreaterThan(150)
  })

  test('are the same for the same person and day, and others on the next day', () => {
    for (let i = 0; i < 20; i += 1) {
      const first = pickPaper(identity, pool, 6, whoseOf(i)) ?? []
      expect(pickPaper(identity, [...pool].reverse(), 6, whoseOf(i))).toEqual(first)
      const next = pickPaper(identity, pool, 6, whoseOf(i, 1)) ?? []
      expect(next.filter(({ id }) => first.some(each => each.id === id))).toEqual([])
    }
  })

  test('show options in an order that says nothing of the key: each place is right equally often', () => {
    const places = new Map<string, number[]>()
    for (const { id, options } of papersOf(pool, 10, 1500).flat()) {
      const question = byId.get(id)
      if (question?.type !== 'single') continue
      const counts = places.get(String(options.length)) ?? options.map(() => 0)
      const at = options.indexOf(keyOf(question)[0] ?? '')
      counts[at] = (counts[at] ?? 0) + 1
      places.set(String(options.length), counts)
    }
    expect(places.size).toBeGreaterThan(0)
    for (const counts of places.values()) {
      const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length
      const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
      // With up to five degrees of freedom one in a hundred thousand is beyond.
      expect(chiSquare).toBeLessThan(31)
    }
  })
})

test('thirds: one question over is of the middle, two are an easy and a middle one', () => {
  expect([9, 10, 11].map(ofDifficulty)).toEqual([{ 1: 3, 2: 3, 3: 3 }, { 1: 3, 2: 4, 3: 3 }, { 1: 4, 2: 4, 3: 3 }])
})

test('a paper holds no key and no word of an explanation', async () => {
  const { contestId } = await create()
  const paper = await drawPaper(server, await server.signIn(), contestId)
  expect(paper.questions).toHaveLength(10)
  const allowed = ['id', 'type', 'kind', 'stem', 'options', 'material']
  for (const question of paper.questions) expect(Object.keys(question).filter(name => !allowed.includes(name))).toEqual([])
  expect(JSON.stringify(paper)).not.toMatch(/verdict|answer|这是解释|线索|原因|\[\[/)
})

test('twenty draws at once, from two phones, give one and the same paper', async () => {
  const { contestId } = await create()
  const token = await server.signIn()
  const keys = [randomUUID(), randomUUID()]
  const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => ask(token, contestId, { phoneKey: keys[i % 2] })))
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
  expect(answers[0]?.status).toBe(200)
  expect(await database.query('SELECT FROM contest_papers WHERE contest_id = $1', [contestId])).toHaveLength(1)
})

test('the paper stays as it is when the pool changes', async () => {
  const { contestId } = await create()
  const [token, phoneKey] = [await server.signIn(), randomUUID()]
  const before = await drawPaper(server, token, contestId, phoneKey)
  const pool = new Map(contestQuestions.filter((_, i) => i % 7 !== 0).concat(contestQuestions.slice(0, 1)).map(question => [question.id, question]))
  const dependencies = { ...server.dependencies, bank: { ...server.dependencies.bank, contest: async () => pool } }
  const other = await startTestServer(database.url, { bank: dependencies.bank, settings: { rateLimitPerMinute: 1_000_000 } })
  const after = await drawPaper(other, token, contestId, phoneKey)
  expect(after).toEqual({ ...before, questions: before.questions.filter(({ id }) => pool.has(id)) })
  const withdrawn = before.questions.length - after.questions.length
  await other.value('quiz.submit', contestSubmission(before, 0), token)
  expect(await database.query('SELECT right_count, total FROM attempts WHERE paper_id = $1', [before.paperId])).toEqual([{ right_count: withdrawn, total: 10 }])
  await other.close()
})

describe('who may draw one', () => {
  test('nobody before it opens or after it is over, whatever the phone’s clock says', async () => {
    const opensAt = new Date(server.clock.now.getTime() + 3_600_000)
    const { closesAt, contestId } = await create({ opensAt: opensAt.toISOString() })
    const token = await server.signIn()
    const refused = async () => (await ask(token, contestId)).body
    expect(await refused()).toMatchObject({ ok: false, code: 'CONFLICT', message: expect.stringMatching(/^竞答还没有开始，\d+月\d+日\d+时(\d+分)?起可以参加。$/) as string })
    server.clock.now = new Date(Date.parse(closesAt))
    expect(await refused()).toMatchObject({ ok: false, code: 'CONFLICT', message: expect.stringMatching(/^竞答已在.*截止/) as string })
  })

  test('nobody from a community that it is not for; who has chosen none is told to', async () => {
    const { contestId } = await create({ communityIds: ['east-1'] })
    const token = await server.signIn()
    expect((await ask(token, contestId)).body).toMatchObject({ code: 'FORBIDDEN', message: '这场竞答请东一社区的居民参加。请先在“我的”里选好您的社区。' })
    await server.value('profile.save', { communityId: 'east-2' }, token)
    expect((await ask(token, contestId)).body).toMatchObject({ code: 'FORBIDDEN', message: '这场竞答请东一社区的居民参加。您选的社区不在其中。选错了可以在“我的”里改。' })
    expect(await server.value('contest.mine', { contestId }, token)).toMatchObject({ eligible: false, whyNot: expect.stringContaining('东一社区') as string })
    await server.value('profile.save', { communityId: 'east-1' }, token)
    expect((await ask(token, contestId)).status).toBe(200)
  })

  test.each<[string, object, string, string[] | undefined]>([
    ['without a contest', { contestId: undefined }, 'INVALID_INPUT', ['contestId']],
    ['without the key of the phone', { phoneKey: undefined }, 'INVALID_INPUT', ['phoneKey']],
    ['with a key that is none', { phoneKey: 'mine' }, 'INVALID_INPUT', ['phoneKey']],
    ['for a contest that is guessed', { contestId: randomUUID() }, 'NOT_FOUND', undefined],
    ['for a contest that is no id', { contestId: '1' }, 'INVALID_INPUT', ['contestId']]
  ])('%s nothing is drawn', async (_name, fields, code, wrong) => {
    const { contestId } = await create()
    const { body } = await ask(await server.signIn(), contestId, fields)
    expect(body).toMatchObject({ ok: false, code, ...(wrong && { fields: wrong }) })
  })

  test('nobody once it is cancelled', async () => {
    const { contestId } = await create()
    await server.value('contests.cancel', { contestId, reason: '活动改期' }, admin)
    expect((await ask(await server.signIn(), contestId)).body).toMatchObject({ code: 'CONFLICT', message: '这场竞答已经取消，不能再参加。请看看别的竞答。' })
    const [shown] = (await server.value('contest.list', {})).contests.filter(each => each.contestId === contestId)
    expect(shown).toMatchObject({ state: 'cancelled', cancelReason: '活动改期' })
  })
})
