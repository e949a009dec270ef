import { randomUUID } from 'node:crypto'
import { contestQuestions } from '../support/contestQuestions'
import { contestSubmission, contestText, drawPaper, enter, passClosing } from '../support/contests'
import { signInAtStation } from '../support/staff'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'

let database: TestDatabase
let server: TestServer
let admin: string

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url, { settings: { rateLimitPerMinute: 1_000_000 } })
  admin = await signInAtStation(server, database, '城东派出所', '管理员', 'admin')
})
beforeEach(async () => {
  server.clock.now = new Date()
  await database.query('TRUNCATE contests, contest_papers, contest_entrants, contest_counters, contest_marks, contest_accounts, attempts, quiz_counters')
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
const later = (minutes: number) => (server.clock.now = new Date(server.clock.now.getTime() + minutes * 60_000))
const mine = (contestId: string, token: string) => server.value('contest.mine', { contestId }, token)
const counted = async (contestId: string) => {
  const [row] = await database.query<Record<string, string>>(
    'SELECT sum(papers) AS papers, sum(people) AS people, sum(passed) AS passed FROM contest_counters WHERE contest_id = $1',
    [contestId]
  )
  return Object.fromEntries(Object.entries(row ?? {}).map(([name, sum]) => [name, Number(sum)]))
}
const attemptsCounted = async () => Number((await database.query<{ sum: string }>("SELECT coalesce(sum(attempts), 0) AS sum FROM quiz_counters WHERE mode = 'contest'"))[0]?.sum)

test('twenty equal submissions at once count once and hear the same bytes; so does a repeat after the contest', async () => {
  const text = await create()
  const token = await server.signIn()
  const submission = contestSubmission(await drawPaper(server, token, text.contestId))
  const answers = await Promise.all(Array.from({ length: 20 }, () => server.call('quiz.submit', submission, token)))
  expect(new Set(answers.map(each => each.text)).size).toBe(1)
  expect(answers[0]?.status).toBe(200)
  expect([await counted(text.contestId), await attemptsCounted()]).toEqual([{ papers: 1, people: 1, passed: 1 }, 1])
  passClosing(server, text)
  const repeated = await server.call('quiz.submit', { ...submission, answers: submission.answers.slice(0, 2) }, token)
  expect([repeated.status, repeated.text]).toEqual([200, answers[0]?.text])
  expect(await attemptsCounted()).toBe(1)
})

test('of twenty attempts at one paper at once one counts, and the others are told so', async () => {
  const { contestId } = await create()
  const token = await server.signIn()
  const paper = await drawPaper(server, token, contestId)
  const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => server.call('quiz.submit', contestSubmission(paper, i % 11), token)))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  for (const { body } of answers.filter(({ status }) => status !== 200)) {
    expect(body).toMatchObject({ ok: false, code: 'CONFLICT', message: '这份竞答卷已经交过了，一份只能交一次。' })
  }
  expect(await counted(contestId)).toMatchObject({ papers: 1, people: 1 })
})

test('a person has one entry however many papers pass, and its receipt stays', async () => {
  const { contestId } = await create({ closesAt: new Date(server.clock.now.getTime() + 5 * 86_400_000).toISOString() })
  const [token, phoneKey] = [await server.signIn(), randomUUID()]
  const receipts = []
  for (const right of [3, 8, 10]) {
    const reply = await server.value('quiz.submit', contestSubmission(await drawPaper(server, token, contestId, phoneKey), right), token)
    receipts.push(reply.contest?.receipt)
    later(1440)
  }
  expect(receipts[0]).toBeNull()
  expect(receipts[1]).toMatchObject({ entryId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string })
  expect(receipts[2]).toEqual(receipts[1])
  expect(await counted(contestId)).toEqual({ papers: 3, people: 1, passed: 1 })
})

test('two papers of two days handed in at once make one entry with one time', async () => {
  const { contestId } = await create()
  const [token, phoneKey] = [await server.signIn(), randomUUID()]
  const first = await drawPaper(server, token, contestId, phoneKey)
  server.clock.now = new Date(new Date(`${new Date(server.clock.now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)}T16:00:00Z`))
  const second = await drawPaper(server, token, contestId, phoneKey)
  expect(second.paperId).not.toBe(first.paperId)
  const replies = await Promise.all([first, second].map(paper => server.value('quiz.submit', contestSubmission(paper), token)))
  expect(replies[0]?.contest?.receipt).toEqual(replies[1]?.contest?.receipt)
  expect((await mine(contestId, token)).receipt).toEqual(replies[0]?.contest?.receipt)
  expect(await counted(contestId)).toEqual({ papers: 2, people: 1, passed: 1 })
})

describe('the end is by the clock of the server', () => {
  test('a paper drawn before it may be handed in for ten minutes more, and not a moment longer', async () => {
    const { closesAt, contestId } = await create()
    const [early, late] = [await server.signIn(), await server.signIn()]
    server.clock.now = new Date(Date.parse(closesAt) - 1000)
    const [earlyPaper, latePaper] = [await drawPaper(server, early, contestId), await drawPaper(server, late, contestId)]
    expect(earlyPaper.expiresAt).toBe(new Date(Date.parse(closesAt) + 600_000).toISOString())
    server.clock.now = new Date(Date.parse(closesAt) + 599_000)
    expect(await drawPaper(server, early, contestId)).toEqual(earlyPaper)
    expect((await server.value('quiz.submit', contestSubmission(earlyPaper), early)).contest?.passed).toBe(true)
    server.clock.now = new Date(Date.parse(closesAt) + 600_001)
    const { body } = await server.call('quiz.submit', contestSubmission(latePaper), late)
    expect(body).toMatchObject({ ok: false, code: 'CONFLICT', message: expect.stringMatching(/^竞答已在.*截止/) as string })
    expect(await counted(contestId)).toEqual({ papers: 1, people: 1, passed: 1 })
  })

  test.each([
    ['long ago', '1999-01-01T00:00:00Z', '1999-01-01T00:00:01Z'],
    ['far ahead', '2099-01-01T00:00:00Z', '2099-01-01T00:00:01Z'],
    ['backwards', '2026-11-22T08:00:00Z', '2026-11-22T07:00:00Z'],
    ['a day that does not exist', '2026-02-30T08:00:00Z', '2026-02-31T08:00:00Z']
  ])('a phone whose clock runs %s is neither refused nor helped', async (_name, startedAt, finishedAt) => {
    const { contestId } = await create()
    const token = await server.signIn()
    const paper = await drawPaper(server, token, contestId)
    const drawnAt = server.clock.now
    later(7)
    const { contest } = await server.value('quiz.submit', contestSubmission(paper, 10, { startedAt, finishedAt }), token)
    expect(contest?.receipt?.enteredAt).toBe(server.clock.now.toISOString())
    const [row] = await database.query<{ started_at: Date; finished_at: Date }>('SELECT started_at, finished_at FROM attempts')
    expect([row?.started_at, row?.finished_at]).toEqual([drawnAt, server.clock.now])
  })

  test.each(['\u200b\u200b\u200b', ' \u3000x ', '\u3164\u3164'])('it is not called off for a reason that nobody can read: %j', async reason => {
    const { contestId } = await create()
    const { body } = await server.call('contests.cancel', { contestId, reason }, admin)
    expect(body).toMatchObject({ ok: false, code: 'INVALID_INPUT', fields: ['reason'], message: '请写明原因，至少两个看得见的字。' })
    expect((await server.value('contest.draw', { contestId })).state).toBe('open')
  })

  test('what came in while it was cancelled does not count', async () => {
    const { contestId } = await create()
    const token = await server.signIn()
    const paper = await drawPaper(server, token, contestId)
    await server.value('contests.cancel', { contestId, reason: '题目要改' }, admin)
    expect((await server.call('quiz.submit', contestSubmission(paper), token)).body).toMatchObject({ code: 'CONFLICT', message: '这场竞答已经取消，不用再交了。' })
  })
})

describe('nothing else gets in', () => {
  test('a paper of somebody else, and one that is made up, are not found', async () => {
    const { contestId } = await create()
    const [owner, other] = [await server.signIn(), await server.signIn()]
    const paper = await drawPaper(server, owner, contestId)
    for (const paperId of [paper.paperId, '00000000-0000-8000-8000-000000000000', randomUUID()]) {
      expect((await server.call('quiz.submit', { ...contestSubmission(paper), paperId }, other)).status).toBe(404)
    }
    expect(await counted(contestId)).toEqual({ papers: 0, people: 0, passed: 0 })
    expect((await server.call('quiz.submit', contestSubmission(paper), undefined)).status).toBe(401)
  })

  test.each<[string, (answers: { questionId: string; optionIds: string[]; ms: number }[]) => object[], string]>([
    ['a question of another paper', answers => [{ ...answers[0], questionId: 'rebate-contest-scam-1-99' }], 'answers.0.questionId'],
    ['a question twice', answers => [...answers, answers[0] ?? {}], 'answers.10.questionId'],
    ['an option that is none', answers => [{ ...answers[0], optionIds: ['zz'] }], 'answers.0.optionIds']
  ])('%s is refused, and the paper may still be handed in', async (_name, change, field) => {
    const { contestId } = await create()
    const token = await server.signIn()
    const paper = await drawPaper(server, token, contestId)
    const submission = contestSubmission(paper)
    const { body } = await server.call('quiz.submit', { ...submission, answers: change(submission.answers) }, token)
    expect(body).toMatchObject({ ok: false, code: 'INVALID_INPUT', fields: [field] })
    expect((await server.value('quiz.submit', submission, token)).contest?.passed).toBe(true)
  })

  test('one attempt id for the papers of two contests is one attempt', async () => {
    const [a, b] = [await create(), await create()]
    const token = await server.signIn()
    const attemptId = randomUUID()
    const submissions = await Promise.all([a, b].map(async ({ contestId }) => contestSubmission(await drawPaper(server, token, contestId), 10, { attemptId })))
    const answers = await Promise.all(submissions.map(submission => server.call('quiz.submit', submission, token)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const sums = await Promise.all([a, b].map(({ contestId }) => counted(contestId)))
    expect(sums.reduce((sum, { passed = 0 }) => sum + passed, 0)).toBe(1)
  })
})

describe('keys are told to nobody while it goes on', () => {
  test('practice does not grade questions of the pool', async () => {
    const { body } = await server.call(
      'quiz.submit',
      { attemptId: randomUUID(), practice: true, startedAt: '2026-11-22T08:00:00Z', finishedAt: '2026-11-22T08:00:01Z', answers: [{ questionId: contestQuestions[0]?.id, optionIds: ['scam'], ms: 1 }] },
      await server.signIn()
    )
    expect(body).toMatchObject({ ok: false, code: 'INVALID_INPUT', fields: ['answers.0.questionId'] })
  })

  test('neither the reply nor one’s own records, progress or export say which answers were right, nor how many', async () => {
    const { closesAt, contestId } = await create()
    const { reply, token } = await enter(server, contestId, { right: 4 })
    expect(reply.items).toEqual([])
    expect(await mine(contestId, token)).toMatchObject({ papers: 1, bestRight: null, passed: false, review: null })
    expect(await server.value('quiz.progress', {}, token)).toEqual({ byKind: [] })
    const during = JSON.stringify((await server.value('profile.export', {}, token)).tables)
    expect(during).not.toMatch(/"grade"|"verdict"|"hits"|"false_alarms"|"right_count"|"best_right"/)
    expect(during).toContain('rebate-contest-')
    passClosing(server, { closesAt })
    const after = await mine(contestId, token)
    expect(after.bestRight).toBe(4)
    expect(after.review?.filter(({ correct }) => correct)).toHaveLength(4)
    expect(after.review?.[0]?.question.explanation).toBe('这是解释。')
    const over = JSON.stringify((await server.value('profile.export', {}, token)).tables)
    for (const told of ['"grade"', '"right_count":4', '"best_right":4']) expect(over).toContain(told)
  })

  test('one that is called off tells nothing either: it is held anew, and from the same pool', async () => {
    const { closesAt, contestId } = await create()
    const { token } = await enter(server, contestId, { right: 4 })
    await server.value('contests.cancel', { contestId, reason: '奖品写错了，改天重办' }, admin)
    const told = async () => JSON.stringify((await server.value('profile.export', {}, token)).tables)
    for (const at of [server.clock.now, new Date(Date.parse(closesAt) + 86_400_000)]) {
      server.clock.now = at
      expect(await told()).not.toMatch(/"grade"|"verdict"|"hits"|"false_alarms"|"right_count"|"best_right"/)
      expect(await mine(contestId, token)).toMatchObject({ bestRight: null, review: null })
    }
  })

  test('papers that pass, and papers that do not, are told alike however many were right', async () => {
    const { contestId, passMark } = await create()
    const told = []
    for (const right of [0, passMark - 1, passMark, 10]) {
      const { reply, token } = await enter(server, contestId, { right })
      const { attemptId, contest, ...rest } = reply
      told.push(JSON.stringify([rest, contest?.passed, contest?.held, contest?.note, (await mine(contestId, token)).bestRight]))
      expect(attemptId).toMatch(/^[0-9a-f-]{36}$/)
    }
    expect([told[0], told[2]]).toEqual([told[1], told[3]])
    expect(told[0]).not.toBe(told[2])
  })

  test('they wait for a contest of the same pool that runs beside it', async () => {
    const short = await create({ closesAt: new Date(server.clock.now.getTime() + 3_600_000).toISOString() })
    const long = await create()
    const { reply, token } = await enter(server, short.contestId)
    expect(reply.contest?.keysFrom).toBe(new Date(Date.parse(long.closesAt) + 600_000).toISOString())
    passClosing(server, short)
    expect((await mine(short.contestId, token)).review).toBeNull()
    passClosing(server, long)
    expect((await mine(short.contestId, token)).review).toHaveLength(10)
  })
})

test('erasing takes the person out of the contest before it closes', async () => {
  const text = await create()
  const { token } = await enter(server, text.contestId)
  const tables = ['contest_papers', 'contest_entrants', 'contest_accounts']
  const exported = (await server.value('profile.export', {}, token)).tables
  expect(tables.map(table => exported[table]?.length)).toEqual([1, 1, 2])
  await server.value('profile.erase', {}, token)
  for (const table of tables) expect(await database.query(`SELECT FROM ${table}`)).toEqual([])
  passClosing(server, text)
  expect((await server.value('contests.close', { contestId: text.contestId }, admin)).entries).toBe(0)
})
