import { randomUUID } from 'node:crypto'
import type { Paper } from '../../contract/quiz'
import { paperSubmission, practiceSubmission } from '../support/submissions'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'

let database: TestDatabase
let server: TestServer
let token: string
let paper: Paper

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url)
  token = await server.signIn()
  paper = await server.value('quiz.paper', { mode: 'checkup' }, token)
})
afterAll(async () => {
  await server.close()
  await database.remove()
})
afterEach(async () => {
  server.clock.now = new Date()
  expect(await database.query('SELECT 1 FROM attempts UNION ALL SELECT 1 FROM quiz_counters')).toEqual([])
})

const inChinese = /^[^a-z]*\p{Script=Han}+.*。$/u
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
const answer = (fields: object) => ({ answers: [{ questionId: 'practice-scam', optionIds: ['scam'], ms: 1, ...fields }] })

async function expectRefusal(submission: unknown, status: number, code: string, fields?: string[]): Promise<void> {
  const { body, status: got } = await server.call('quiz.submit', submission, token)
  expect({ status: got, ...body }).toEqual({
    status,
    ok: false,
    code,
    message: expect.stringMatching(inChinese) as string,
    ...(fields && { fields })
  })
}

describe('a submission that breaks the contract is refused with the fields that are wrong', () => {
  const submission = practiceSubmission()
  const without = (name: string) => Object.fromEntries(Object.entries(submission).filter(([key]) => key !== name))
  test.each<[string, unknown, string[]]>([
    ['a missing id', without('attemptId'), ['attemptId']],
    ['an id that is no UUID', { ...submission, attemptId: 'a' }, ['attemptId']],
    ['a missing time', without('finishedAt'), ['finishedAt']],
    ['a time that is no time', { ...submission, startedAt: 'yesterday' }, ['startedAt']],
    ['a day that does not exist', { ...submission, startedAt: '2026-13-45T00:00:00Z' }, ['startedAt']],
    ['an unknown field', { ...submission, right: 10 }, ['paperId', 'practice', 'right']],
    ['neither paper nor practice', without('practice'), ['paperId', 'practice']],
    ['practice that is not true', { ...submission, practice: 'yes' }, ['practice']],
    ['both paper and practice', { ...submission, paperId: randomUUID() }, ['practice', 'paperId']],
    ['answers that are no list', { ...submission, answers: 'all' }, ['answers']],
    ['no answers', { ...submission, answers: [] }, ['answers']],
    ['51 answers', { ...submission, answers: Array(51).fill(submission.answers[0]) }, ['answers']],
    ['a negative time on a question', { ...submission, ...answer({ ms: -1 }) }, ['answers.0.ms']],
    ['a time on a question that is no number', { ...submission, ...answer({ ms: '5' }) }, ['answers.0.ms']],
    ['a question id of a megabyte less', { ...submission, ...answer({ questionId: 'a'.repeat(200_000) }) }, ['answers.0.questionId']],
    ['a null answer', { ...submission, answers: [null] }, ['answers.0']],
    ['seven options', { ...submission, ...answer({ optionIds: Array(7).fill('a') }) }, ['answers.0.optionIds']],
    ['a number instead of an object', 5, ['input']],
    ['a list instead of an object', [], ['input']],
    ['nothing at all', undefined, ['input']],
    ['null', null, ['input']]
  ])('%s', async (_name, input, fields) => {
    const { body, status } = await server.call('quiz.submit', input, token)
    expect(status).toBe(400)
    expect(body).toMatchObject({ ok: false, code: 'INVALID_INPUT', message: expect.stringMatching(inChinese) as string })
    expect(!body.ok && [...(body.fields ?? [])].sort()).toEqual([...fields].sort())
  })
})

describe('times that cannot be are refused', () => {
  test.each<[string, object, string[]]>([
    ['finished before started', { startedAt: inDays(0), finishedAt: inDays(-0.1) }, ['finishedAt']],
    ['finished two days ahead', { finishedAt: inDays(2) }, ['finishedAt']],
    ['years in the future', { startedAt: '2099-01-01T00:00:00Z', finishedAt: '2099-01-01T00:01:00Z' }, ['startedAt', 'finishedAt']],
    ['before the app existed', { startedAt: '2009-01-01T00:00:00Z' }, ['startedAt']]
  ])('%s', (_name, times, fields) => expectRefusal(practiceSubmission(times), 400, 'INVALID_INPUT', fields))
})

describe('answers that do not fit the questions are refused', () => {
  test.each<[string, object, string[]]>([
    ['an unknown question', answer({ questionId: 'no-such-question' }), ['answers.0.questionId']],
    ['a checkup question handed in as practice', answer({ questionId: 'police-elder-scam' }), ['answers.0.questionId']],
    ['an option of another question', answer({ optionIds: ['a'] }), ['answers.0.optionIds']],
    ['two verdicts', answer({ optionIds: ['scam', 'genuine'] }), ['answers.0.optionIds']],
    ['half an order', answer({ questionId: 'practice-order', optionIds: ['a', 'b'] }), ['answers.0.optionIds']],
    ['one option twice', answer({ questionId: 'practice-multiple', optionIds: ['a', 'a'] }), ['answers.0.optionIds']],
    ['one question twice', { answers: [...answer({}).answers, ...answer({}).answers] }, ['answers.1.questionId']]
  ])('%s', (_name, fields, wrong) => expectRefusal(practiceSubmission(fields), 400, 'INVALID_INPUT', wrong))

  test('a question that is not on the paper', async () => {
    const submission = paperSubmission(paper)
    const onPaper = new Set(paper.questions.map(({ id }) => id))
    const [other = ''] = [...server.dependencies.bank.checkup.keys()].filter(id => !onPaper.has(id))
    const answers = [...submission.answers.slice(1), { questionId: other, optionIds: ['scam'], ms: 1 }]
    await expectRefusal({ ...submission, answers }, 400, 'INVALID_INPUT', ['answers.9.questionId'])
  })
})

describe('a paper is taken only as it was given', () => {
  test('an unknown paper is not found', () =>
    expectRefusal(paperSubmission({ ...paper, paperId: randomUUID() }), 404, 'NOT_FOUND'))

  test("somebody else's paper is not found", async () => {
    const theirs = await server.value('quiz.paper', { mode: 'checkup' }, await server.signIn())
    await expectRefusal(paperSubmission(theirs), 404, 'NOT_FOUND')
  })

  test('an expired paper is a conflict', async () => {
    server.clock.now = new Date(inDays(1.01))
    await expectRefusal(paperSubmission(paper), 409, 'CONFLICT')
  })
})

describe('a request that is not one is refused', () => {
  const envelope = (fields: object) => JSON.stringify({ action: 'session.open', contract: 1, input: {}, ...fields })
  test.each<[string, string, number, string]>([
    ['an unknown action', envelope({ action: 'quiz.cheat' }), 404, 'NOT_FOUND'],
    ['an action named like a built-in', envelope({ action: 'constructor' }), 404, 'NOT_FOUND'],
    ['no action', envelope({ action: undefined }), 400, 'INVALID_INPUT'],
    ['an action that is no text', envelope({ action: { a: 1 } }), 400, 'INVALID_INPUT'],
    ['contract 0', envelope({ contract: 0 }), 400, 'INVALID_INPUT'],
    ['contract 99', envelope({ contract: 99 }), 400, 'INVALID_INPUT'],
    ['contract 1.5', envelope({ contract: 1.5 }), 400, 'INVALID_INPUT'],
    ['contract as text', envelope({ contract: '1' }), 400, 'INVALID_INPUT'],
    ['no contract', envelope({ contract: undefined }), 400, 'INVALID_INPUT'],
    ['a prototype in the body', '{"action":"session.open","contract":1,"input":{},"__proto__":{"a":1}}', 400, 'INVALID_INPUT'],
    ['half a JSON', '{"action":', 400, 'INVALID_INPUT'],
    ['an empty body', '', 400, 'INVALID_INPUT'],
    ['a number', '5', 400, 'INVALID_INPUT'],
    ['null', 'null', 400, 'INVALID_INPUT'],
    ['a body over the limit', envelope({ input: { deviceKey: 'x'.repeat(300_000) } }), 413, 'TOO_LARGE']
  ])('%s', async (_name, text, status, code) => {
    const { body, status: got } = await server.post(text)
    expect({ status: got, ...body }).toMatchObject({ status, ok: false, code, message: expect.stringMatching(inChinese) as string })
  })

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'image/png'])('a body that calls itself %s', async type => {
    const { body, status } = await server.post(envelope({}), { 'content-type': type })
    expect({ status, ...body }).toMatchObject({ status: 400, code: 'INVALID_INPUT' })
  })
})
