import { randomUUID } from 'node:crypto'
import { chinaDay } from '../../contract/chinaDay'
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
beforeEach(() => {
  server.clock.now = new Date()
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

const create = async () => {
  const text = contestText(server.clock.now)
  await server.value('contests.create', text, admin)
  return text
}

test('an id that another paper was handed in under is no way to another contest’s answer', async () => {
  const [one, other] = [await create(), await create()]
  const token = await server.signIn()
  const phoneKey = randomUUID()
  const first = contestSubmission(await drawPaper(server, token, one.contestId, phoneKey), 10)
  const { body } = await server.call('quiz.submit', first, token)
  expect(body).toMatchObject({ ok: true })
  const second = { ...contestSubmission(await drawPaper(server, token, other.contestId, phoneKey), 10), attemptId: first.attemptId }
  expect((await server.call('quiz.submit', second, token)).body).toMatchObject({ ok: false, code: 'CONFLICT', message: '这次交卷的编号用过了。请回到竞答的页面，再交一次。' })
  expect((await server.call('quiz.submit', first, token)).body).toEqual(body)
  expect(await server.value('quiz.submit', { ...second, attemptId: randomUUID() }, token)).toMatchObject({ contest: { passed: true } })
  expect(await server.value('contest.mine', { contestId: other.contestId }, token)).toMatchObject({ papers: 1, passed: true })
})

test.each([
  ['none of its questions', 0],
  ['a fifth of them', 5]
])('a server that knows %s takes no paper and hands none out', async (_name, nth) => {
  const { contestId } = await create()
  const token = await server.signIn()
  const paper = await drawPaper(server, token, contestId, randomUUID())
  const some = nth === 0 ? [] : paper.questions.filter((_, i) => i % nth === 0).map(({ id }) => id)
  const pool = new Map(contestQuestions.filter(({ id }) => some.includes(id)).map(question => [question.id, question]))
  const bare = await startTestServer(database.url, { bank: { ...server.dependencies.bank, contest: async () => pool }, settings: { rateLimitPerMinute: 1_000_000 } })
  const submission = contestSubmission(paper, 0)
  const away = { ok: false, code: 'UNAVAILABLE', message: '竞答的题目还没有准备好，请过一会儿再试。' }
  expect((await bare.call('quiz.submit', submission, token)).body).toMatchObject(away)
  expect((await bare.call('quiz.paper', { mode: 'contest', contestId, phoneKey: randomUUID() }, token)).body).toMatchObject(away)
  await bare.close()
  expect(await server.value('quiz.submit', submission, token)).toMatchObject({ contest: { passed: false } })
})

test('a paper that ran out after the end is told that it is over; answers to something else are told what to do', async () => {
  const text = await create()
  const token = await server.signIn()
  const paper = await drawPaper(server, token, text.contestId, randomUUID())
  const strange = { ...contestSubmission(paper, 10), answers: [{ questionId: 'nfc-judge-01', optionIds: ['scam'], ms: 1 }] }
  expect((await server.call('quiz.submit', strange, token)).body).toMatchObject({ code: 'INVALID_INPUT', message: '交上来的答案和这份卷对不上。请回到竞答的页面，再交一次。' })
  await database.query('UPDATE contest_papers SET expires_at = $2 WHERE id = $1', [paper.paperId, new Date(Date.parse(text.closesAt) - 1)])
  server.clock.now = new Date(Date.parse(text.closesAt) + 60_000)
  expect((await server.call('quiz.submit', contestSubmission(paper, 10), token)).body).toMatchObject({ code: 'CONFLICT', message: expect.stringMatching(/^竞答已在.*截止，不能再参加。/) as string })
})

test('after an end at midnight the paper of the last day is still the one of today', async () => {
  const closesAt = new Date(Date.parse(`${chinaDay(new Date(server.clock.now.getTime() + 2 * 86_400_000))}T00:00:00+08:00`))
  const text = contestText(server.clock.now, { closesAt: closesAt.toISOString() })
  await server.value('contests.create', text, admin)
  server.clock.now = new Date(closesAt.getTime() - 60_000)
  const { token } = await enter(server, text.contestId, { right: 0 })
  server.clock.now = new Date(closesAt.getTime() + 60_000)
  expect(await server.value('contest.mine', { contestId: text.contestId }, token)).toMatchObject({ papers: 1, paperToday: true })
})

test('whoever draws with another number hears which one counts', async () => {
  const text = { ...contestText(server.clock.now), publicNumberSource: { what: '福彩3D当天的开奖号码', on: '' } }
  text.publicNumberSource.on = chinaDay(new Date(Date.parse(text.closesAt) + 3 * 86_400_000))
  await server.value('contests.create', text, admin)
  const { contestId } = text
  await enter(server, contestId)
  passClosing(server, text)
  await server.value('contests.close', { contestId }, admin)
  server.clock.now = new Date(`${text.publicNumberSource.on}T12:00:00+08:00`)
  const draw = (publicNumber: string) => server.call('contests.draw', { contestId, publicNumber }, admin)
  for (const odd of ['2026-12-15: 379', '379(1)', '-1', '①②']) expect((await draw(odd)).body).toMatchObject({ code: 'INVALID_INPUT', fields: ['publicNumber'] })
  const numbers = Array.from({ length: 10 }, (_, i) => String(370 + i))
  const replies = await Promise.all(numbers.map(draw))
  const { publicNumber } = await server.value('contest.draw', { contestId })
  const refused = `这场竞答已经用公开数字${publicNumber}开过奖，不能再开。请刷新看结果。`
  expect(replies.map(({ body }) => (body as { message?: string }).message)).toEqual(numbers.map(each => (each === publicNumber ? undefined : refused)))
  expect((await draw(` ${publicNumber?.split('').join(' ')} `)).body).toMatchObject({ ok: true, value: { publicNumber } })
})

test('before the draw there is no prize code, and asking is no wrong one; after it only who handed a prize out takes it back', async () => {
  const text = await create()
  const { contestId } = text
  const { token } = await enter(server, contestId)
  for (let tries = 0; tries < 12; tries += 1) {
    expect((await server.call('contests.redeem', { contestId, code: 'ABCDEFGH' }, admin)).body).toMatchObject({ code: 'CONFLICT', message: '这场竞答还没有开奖，还没有兑奖码。' })
  }
  passClosing(server, text)
  await server.value('contests.close', { contestId }, admin)
  await server.value('contests.draw', { contestId, publicNumber: null }, admin)
  const { prize, receipt } = await server.value('contest.mine', { contestId }, token)
  await server.value('contests.redeem', { contestId, code: prize?.code ?? '' }, admin)
  const colleague = await signInAtStation(server, database, '城东派出所', '同事', 'editor')
  const undo = (whose: string) => server.call('contests.undoRedeem', { contestId, entryId: receipt?.entryId }, whose)
  expect((await undo(colleague)).body).toMatchObject({ code: 'CONFLICT', message: '只能由兑奖的民警在一分钟内撤销。请由他来撤销。' })
  expect((await undo(admin)).status).toBe(200)
})

test('of a contest that was called off nothing is decided any more, and the desk says why', async () => {
  const { contestId } = await create()
  const phoneKey = randomUUID()
  for (let i = 0; i < 4; i += 1) await enter(server, contestId, { phoneKey })
  const [waiting] = (await server.value('contests.held', { contestId }, admin)).entries
  await server.value('contests.cancel', { contestId, reason: '场地有变' }, admin)
  const decide = { contestId, entryId: waiting?.entryId, decision: 'accept', reason: '本人到所里核对过' }
  expect((await server.call('contests.decideHeld', decide, admin)).body).toMatchObject({ code: 'CONFLICT', message: '这场竞答已经取消，不用再核了。' })
})

test('of two stations that make a contest under one id at once, one has it and the other is told so', async () => {
  const west = await signInAtStation(server, database, '城西派出所', '民警', 'admin')
  const [mine, theirs] = [{ who: admin, title: '城东竞答' }, { who: west, title: '城西竞答' }]
  for (let round = 0; round < 5; round += 1) {
    const base = contestText(server.clock.now)
    const replies = await Promise.all([mine, theirs, mine, theirs].map(({ title, who }) => server.call('contests.create', { ...base, title }, who)))
    const [kept] = await database.query<{ title: string; station: string }>('SELECT title, station FROM contests WHERE contest_id = $1', [base.contestId])
    expect(`${kept?.station.slice(0, 2)}竞答`).toBe(kept?.title)
    expect(replies.filter(({ status }) => status === 200).map(({ body }) => (body as { value: { title: string } }).value.title)).toEqual([kept?.title, kept?.title])
  }
})
