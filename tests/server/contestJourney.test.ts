/** A whole contest, from its creation to a prize that was handed out, and checked by somebody who has the published file only. */
import { createHash, randomUUID } from 'node:crypto'
import { chinaDay } from '../../contract/chinaDay'
import { verifyDraw } from '../../tools/verify-draw/verifyDraw'
import { contestSubmission, contestText, drawPaper, enter, passClosing } from '../support/contests'
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
  await publishTexts(server, { areas: [[{ id: 'east-1', name: '东一社区', station: '城东派出所' }]] })
  admin = await signInAtStation(server, database, '城东派出所', '管理员', 'admin')
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

test('from creation to a redeemed prize', async () => {
  const text = contestText(server.clock.now)
  text.publicNumberSource = { what: '福利彩票双色球当期开奖号码', on: chinaDay(new Date(Date.parse(text.closesAt) + 3 * 86_400_000)) }
  const { contestId } = text
  const created = await server.value('contests.create', text, admin)
  expect(created).toMatchObject({ state: 'open', mine: true, entries: 0, people: null, publisher: '城东派出所' })

  const entrants = []
  for (let i = 0; i < 6; i += 1) entrants.push(await enter(server, contestId, { communityId: 'east-1' }))
  const failed = await enter(server, contestId, { right: 3 })
  expect(failed.reply).toMatchObject({ right: 0, total: 10, items: [], contest: { passed: false, receipt: null, held: false } })
  for (const { reply } of entrants) expect(reply).toMatchObject({ right: text.passMark, items: [], contest: { passed: true, held: false } })
  // The seventh stands alone in a community of no name.
  expect(await server.value('contest.standings', { contestId })).toMatchObject({ people: 6, passedShare: 1 })
  expect((await server.value('contests.read', { contestId }, admin)).standings).toMatchObject({ people: 7, passedShare: 0.857 })

  passClosing(server, text)
  const closed = await server.value('contests.close', { contestId }, admin)
  expect(closed).toMatchObject({ state: 'closed', entries: 6, people: 7, papers: 7 })
  server.clock.now = new Date(`${text.publicNumberSource.on}T14:00:00Z`)
  const drawn = await server.value('contests.draw', { contestId, publicNumber: '03 11 17 22 28 30 + 09' }, admin)
  expect(drawn).toMatchObject({ state: 'drawn', winners: 3, redeemed: 0 })

  const draw = await server.value('contest.draw', { contestId })
  expect(createHash('sha256').update(Buffer.from(draw.seed ?? '', 'hex')).digest('hex')).toBe(created.seedHash)
  expect(draw.winners.map(({ prize }) => prize)).toEqual(['保温杯', '雨伞', '雨伞'])
  expect(draw.termsHash).toBe(created.termsHash)

  const file = await fetch(`${server.url}/draws/${contestId}.json`)
  expect(file.headers.get('cache-control')).toBe('public, max-age=86400, immutable')
  const published = await file.text()
  expect(await server.value('contest.file', { contestId, part: 0 })).toEqual({ part: 0, parts: 1, text: published })
  const receipts = entrants.flatMap(({ reply }) => reply.contest?.receipt ?? [])
  const noted = ['--seed-hash', created.seedHash, '--terms-hash', created.termsHash ?? '', '--list-hash', closed.entryListHash ?? '']
  const words = receipts.flatMap(({ enteredAt, entryId, mark }) => ['--receipt', `${entryId}:${enteredAt}:${mark}`])
  const verified = verifyDraw(['draw.json', ...noted, ...words], () => published)
  expect([verified.code, verified.lines.at(-1)]).toEqual([0, '全部对得上，共查了30项。'])
  expect(verified.lines.filter(line => line.includes('得奖：'))).toHaveLength(3)

  const mine = await Promise.all(entrants.map(async ({ reply, token }) => ({ token, reply, of: await server.value('contest.mine', { contestId }, token) })))
  const [winner] = mine.filter(({ of }) => of.prize !== null)
  expect(mine.filter(({ of }) => of.prize !== null)).toHaveLength(3)
  expect(winner?.of).toMatchObject({ papers: 1, bestRight: 10, passed: true, receipt: winner?.reply.contest?.receipt })
  expect(winner?.of.review).toHaveLength(10)
  const code = winner?.of.prize?.code ?? ''
  const redeemed = await server.value('contests.redeem', { contestId, code }, admin)
  expect(redeemed.entryId).toBe(winner?.of.receipt?.entryId)
  const again = await server.call('contests.redeem', { contestId, code }, admin)
  expect([again.status, again.text]).toEqual([409, expect.stringContaining('由城东派出所兑过了')])
  await server.value('contests.undoRedeem', { contestId, entryId: redeemed.entryId }, admin)
  expect((await server.value('contests.redeem', { contestId, code }, admin)).prize).toBe(redeemed.prize)
  server.clock.now = new Date(server.clock.now.getTime() + 61_000)
  expect((await server.call('contests.undoRedeem', { contestId, entryId: redeemed.entryId }, admin)).status).toBe(409)
  const log = await server.value('audit.list', {}, admin)
  expect(log.entries.map(({ action }) => action)).toEqual(expect.arrayContaining(['contests.create', 'contests.close', 'contests.draw', 'contests.redeem', 'contests.undoRedeem']))
})

test('the paper of the day comes back until it is handed in, and another day brings another one', async () => {
  const text = contestText(server.clock.now)
  await server.value('contests.create', text, admin)
  const token = await server.signIn()
  const phoneKey = randomUUID()
  const first = await drawPaper(server, token, text.contestId, phoneKey)
  expect(await drawPaper(server, token, text.contestId, phoneKey)).toEqual(first)
  await server.value('quiz.submit', contestSubmission(first, 2), token)
  const { body } = await server.call('quiz.paper', { mode: 'contest', contestId: text.contestId, phoneKey }, token)
  expect(body).toMatchObject({ ok: false, code: 'CONFLICT', message: '今天的这份已经交了。明天可以再答一份。' })
  server.clock.now = new Date(server.clock.now.getTime() + 86_400_000)
  const second = await drawPaper(server, token, text.contestId, phoneKey)
  expect(second.questions.filter(({ id }) => first.questions.some(each => each.id === id))).toEqual([])
})
