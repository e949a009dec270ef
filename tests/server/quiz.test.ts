import { paperSubmission, practiceSubmission } from '../support/submissions'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'

let database: TestDatabase
let server: TestServer
let token: string

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url)
})
beforeEach(async () => {
  token = await server.signIn()
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

const drawn = async () => (await server.value('quiz.paper', { mode: 'checkup' }, token)).questions.map(({ id }) => id)

test('draws ten questions, half of them scams, and none of their keys', async () => {
  const { text } = await server.call('quiz.paper', { mode: 'checkup' }, token)
  const paper = await server.value('quiz.paper', { mode: 'checkup' }, token)
  const verdicts = paper.questions.map(({ id }) => server.dependencies.bank.checkup.get(id)?.verdict)
  expect(verdicts.filter(verdict => verdict === 'scam')).toHaveLength(5)
  expect(verdicts.filter(verdict => verdict === 'genuine')).toHaveLength(5)
  expect(text).not.toMatch(/\[\[|\]\]|线索|解释|verdict|clues|title|mistake|"check"|advice|explanation|sources|answer/)
  expect(paper.questions[0]).toEqual({
    id: expect.any(String) as string,
    type: 'judge',
    kind: expect.any(String) as string,
    stem: '这条短信是真是假？',
    material: { channel: 'sms', from: '1069****12', text: '您的账户有异常，请点开链接处理，两小时内有效。' },
    options: [
      { id: 'scam', text: '诈骗' },
      { id: 'genuine', text: '正常' },
      { id: 'unsure', text: '拿不准' }
    ]
  })
})

test('lets a paper run a day', async () => {
  const { expiresAt } = await server.value('quiz.paper', { mode: 'checkup' }, token)
  expect(Math.round((Date.parse(expiresAt) - Date.now()) / 60_000)).toBe(1440)
})

test('refuses a mode it does not know', async () => {
  expect((await server.call('quiz.paper', { mode: 'exam' }, token)).body).toMatchObject({ code: 'INVALID_INPUT', fields: ['mode'] })
})

test('draws unseen questions first, then those seen longest ago', async () => {
  server.clock.now = new Date(Date.now() - 5000)
  const first = await drawn()
  server.clock.now = new Date(Date.now() - 4000)
  const second = await drawn()
  expect(first.filter(id => second.includes(id))).toEqual([])
  server.clock.now = new Date()
  // Two of each verdict are left of twelve; the other six must be of the first paper.
  const third = await drawn()
  expect(third.filter(id => second.includes(id))).toEqual([])
  expect(third.filter(id => first.includes(id))).toHaveLength(6)
})

test('grades a paper and explains every question of it, also those left out', async () => {
  const paper = await server.value('quiz.paper', { mode: 'checkup' }, token)
  const [left = '', ...answered] = paper.questions.map(({ id }) => id)
  const verdictOf = (id: string) => server.dependencies.bank.checkup.get(id)?.verdict ?? ''
  const answers = answered.map(questionId => ({ questionId, optionIds: [verdictOf(questionId)], ms: 10 }))
  const reply = await server.value('quiz.submit', paperSubmission(paper, 'scam', { answers }), token)
  expect(reply).toMatchObject({ right: 9, total: 10 })
  expect(reply.items.map(item => item.questionId)).toEqual([left, ...answered])
  expect(reply.items[0]).toMatchObject({
    correct: false,
    correctOptionIds: [verdictOf(left)],
    explanation: '这是解释。',
    question: { id: left, clues: [{ title: '线索一' }, { title: '线索二' }] },
    sources: [{ id: 'test-source' }]
  })
})

test('grades practice of every type again, without trusting the phone', async () => {
  const answers = [
    { questionId: 'practice-scam', optionIds: ['scam'], ms: 1 },
    { questionId: 'practice-genuine', optionIds: ['unsure'], ms: 1 },
    { questionId: 'practice-single', optionIds: ['a'], ms: 1 },
    { questionId: 'practice-multiple', optionIds: ['c', 'a'], ms: 1 },
    { questionId: 'practice-order', optionIds: ['d', 'c', 'b', 'a'], ms: 1 }
  ]
  const reply = await server.value('quiz.submit', practiceSubmission({ answers }), token)
  expect(reply).toMatchObject({ right: 3, total: 5 })
  expect(reply.items).toEqual(
    [
      ['practice-scam', true, ['scam']],
      ['practice-genuine', false, ['genuine']],
      ['practice-single', false, ['b']],
      ['practice-multiple', true, ['a', 'c']],
      ['practice-order', true, ['d', 'c', 'b', 'a']]
    ].map(([questionId, correct, correctOptionIds]) => ({ questionId, correct, correctOptionIds, explanation: '这是解释。' }))
  )
})

test('sums progress by kind, and takes "unsure" neither for a hit nor for a false alarm', async () => {
  const judged = (scam: string, genuine: string) =>
    practiceSubmission({
      answers: [
        { questionId: 'practice-scam', optionIds: [scam], ms: 1 },
        { questionId: 'practice-genuine', optionIds: [genuine], ms: 1 },
        { questionId: 'practice-single', optionIds: ['b'], ms: 1 }
      ]
    })
  for (const submission of [judged('scam', 'genuine'), judged('genuine', 'scam'), judged('unsure', 'unsure')]) {
    await server.value('quiz.submit', submission, token)
  }
  await server.value('quiz.submit', judged('scam', 'scam'), await server.signIn())
  expect((await server.value('quiz.progress', {}, token)).byKind).toEqual([
    { kind: 'police', scamSeen: 0, hits: 0, genuineSeen: 0, falseAlarms: 0, answered: 3, right: 3 },
    { kind: 'rebate', scamSeen: 3, hits: 1, genuineSeen: 3, falseAlarms: 1, answered: 6, right: 2 }
  ])
})

test('tells first answers apart when asked, and which questions they were', async () => {
  const judged = (id: string, chosen: string, minute: number) => {
    server.clock.now = new Date(Date.now() + minute * 60_000)
    return server.value('quiz.submit', practiceSubmission({ answers: [{ questionId: id, optionIds: [chosen], ms: 1 }] }), token)
  }
  await judged('practice-scam', 'genuine', 0)
  await judged('practice-scam', 'scam', 1)
  await judged('practice-genuine', 'scam', 2)
  await judged('practice-genuine', 'genuine', 3)
  await judged('practice-single', 'b', 4)
  await judged('practice-single', 'a', 5)
  const paper = await server.value('quiz.paper', { mode: 'checkup' }, token)
  await server.value('quiz.submit', paperSubmission(paper), token)
  server.clock.now = new Date()

  const { byKind, firsts, questionIds } = await server.value('quiz.progress', { firsts: true }, token)
  expect(byKind).toEqual((await server.value('quiz.progress', {}, token)).byKind)
  const sum = (progress: typeof byKind = []) => progress.reduce((sums, { answered, falseAlarms, hits, right }) => ({
    answered: sums.answered + answered, right: sums.right + right, hits: sums.hits + hits, falseAlarms: sums.falseAlarms + falseAlarms
  }), { answered: 0, right: 0, hits: 0, falseAlarms: 0 })
  // All ten of the checkup were called scams, and five of them are.
  expect(sum(firsts)).toEqual({ answered: 13, right: 6, hits: 5, falseAlarms: 6 })
  expect(sum(byKind)).toEqual({ answered: 16, right: 8, hits: 6, falseAlarms: 6 })
  expect([...(questionIds ?? [])].sort()).toEqual(['practice-genuine', 'practice-scam', 'practice-single', ...paper.questions.map(({ id }) => id)].sort())
})

test('tells no first answers unasked, and none of a new resident', async () => {
  expect(await server.value('quiz.progress', { firsts: true }, token)).toEqual({ byKind: [], firsts: [], questionIds: [] })
  await server.value('quiz.submit', practiceSubmission(), token)
  expect(Object.keys(await server.value('quiz.progress', {}, token))).toEqual(['byKind'])
})

test('tells nothing of contests among first answers either', async () => {
  const submission = practiceSubmission()
  await server.value('quiz.submit', submission, token)
  await database.query("UPDATE attempts SET mode = 'contest' WHERE id = $1", [submission.attemptId])
  expect(await server.value('quiz.progress', { firsts: true }, token)).toEqual({ byKind: [], firsts: [], questionIds: [] })
})

test('has no progress to tell of a new resident', async () => {
  expect(await server.value('quiz.progress', {}, token)).toEqual({ byKind: [] })
})

test('prefers questions for the audience of the resident', async () => {
  await server.value('profile.save', { audience: 'student' }, token)
  const ids = await drawn()
  expect(ids.filter(id => id.includes('student'))).toHaveLength(10)
})

test('says that the checkup is not ready when the pool is too small', async () => {
  const bank = { ...server.dependencies.bank, checkup: new Map([...server.dependencies.bank.checkup].slice(0, 8)) }
  const small = await startTestServer(database.url, { bank })
  expect((await small.call('quiz.paper', { mode: 'checkup' }, token)).body).toMatchObject({ code: 'NOT_FOUND', message: '体检题目还没有准备好，请先做今日一练。' })
  await small.close()
})
