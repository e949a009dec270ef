import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { Client } from 'pg'
import { chinaDay } from '../../contract/chinaDay'
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
const held = async (contestId: string) => (await server.value('contests.held', { contestId }, admin)).entries
const waits = '您的记录先记下，由主办的派出所核对。您可以带上参加编号，到所里说一声。'
const note = `这部手机上已有3个账号参加，${waits}`
const undecided = '到定名单时还没有核到，这次没有算进抽奖名单。有疑问请带上参加编号，到主办的派出所问一问。'
const refused = '主办的派出所核对后，这次没有算进抽奖名单。有疑问请带上参加编号，到主办的派出所问一问。'
const reason = '一家人用一部手机'

test('three accounts on one phone enter without a word; from the fourth on they are told that somebody looks first', async () => {
  const { contestId } = await create()
  const phoneKey = randomUUID()
  const entries = []
  for (let i = 0; i < 5; i += 1) entries.push(await enter(server, contestId, { phoneKey }))
  expect(entries.map(({ reply }) => [reply.contest?.held, reply.contest?.note])).toEqual([[false, undefined], [false, undefined], [false, undefined], [true, note], [true, note]])
  expect(entries.every(({ reply }) => reply.contest?.receipt)).toBe(true)
  expect(await server.value('contest.mine', { contestId }, entries[4]?.token)).toMatchObject({ held: true, note, passed: true })
  expect(await held(contestId)).toHaveLength(2)
  expect((await held(contestId)).every(({ accountsOnPhone, decision, why }) => accountsOnPhone === 5 && decision === null && why === 'phone')).toBe(true)
})

test('the first accounts stay what they were, whoever comes after them and however often they come', async () => {
  const { contestId } = await create()
  const phoneKey = randomUUID()
  const first = await server.signIn()
  const paper = await drawPaper(server, first, contestId, phoneKey)
  for (let i = 0; i < 6; i += 1) await enter(server, contestId, { phoneKey })
  expect((await server.value('quiz.submit', contestSubmission(paper, 2), first)).contest).toMatchObject({ passed: false, held: false })
  server.clock.now = new Date(server.clock.now.getTime() + 86_400_000)
  const next = await server.value('quiz.submit', contestSubmission(await drawPaper(server, first, contestId, phoneKey)), first)
  expect(next.contest).toMatchObject({ passed: true, held: false })
})

test('twenty accounts on one phone at once: three enter, seven are held, ten are sent to another phone', async () => {
  const { contestId } = await create()
  const phoneKey = randomUUID()
  const tokens = await Promise.all(Array.from({ length: 20 }, () => server.signIn()))
  const ask = (token: string) => server.call('quiz.paper', { mode: 'contest', contestId, phoneKey }, token)
  const answers = await Promise.all(tokens.map(async token => ({ token, ...(await ask(token)) })))
  const refused = answers.filter(({ status }) => status !== 200)
  expect(refused).toHaveLength(10)
  for (const { body } of refused) {
    expect(body).toMatchObject({ ok: false, code: 'TOO_MANY', message: '这部手机上参加的账号已经有10个，不能再加了。请用自己的手机参加，或到主办的派出所问一问。' })
  }
  const replies = await Promise.all(
    answers.flatMap(({ body, token }) => (body.ok ? [server.value('quiz.submit', contestSubmission(body.value), token)] : []))
  )
  expect(replies.filter(({ contest }) => contest?.held)).toHaveLength(7)
  // Sent away today, sent away again; on a phone of one's own it goes on.
  expect((await ask(refused[0]?.token ?? '')).status).toBe(429)
  expect((await drawPaper(server, refused[0]?.token ?? '', contestId)).questions).toHaveLength(10)
  expect(await database.query('SELECT FROM contest_papers WHERE contest_id = $1', [contestId])).toHaveLength(11)
})

test('one account on a phone counts once, however often and at once it draws', async () => {
  const { contestId } = await create()
  const phoneKey = randomUUID()
  const token = await server.signIn()
  await Promise.all(Array.from({ length: 20 }, () => drawPaper(server, token, contestId, phoneKey)))
  for (let i = 0; i < 2; i += 1) expect((await enter(server, contestId, { phoneKey })).reply.contest?.held).toBe(false)
  expect((await enter(server, contestId, { phoneKey })).reply.contest?.held).toBe(true)
})

test('one phone is another in the next contest, and the key itself is not kept', async () => {
  const [a, b] = [await create(), await create()]
  const phoneKey = randomUUID()
  for (const { contestId } of [a, b]) await enter(server, contestId, { phoneKey })
  const marks = await database.query<{ mark: string; accounts: number }>('SELECT mark, accounts FROM contest_marks WHERE contest_id = ANY($1)', [[a.contestId, b.contestId]])
  expect(marks).toHaveLength(4)
  expect(new Set(marks.map(({ mark }) => mark)).size).toBe(4)
  expect(JSON.stringify(marks)).not.toContain(phoneKey)
})

test('many accounts with made-up phones from one network are looked at too', async () => {
  const narrow = await startTestServer(database.url, { settings: { rateLimitPerMinute: 1_000_000, contestNetworkAccounts: 2 } })
  const text = contestText(narrow.clock.now)
  await narrow.value('contests.create', text, admin)
  const replies = []
  for (let i = 0; i < 4; i += 1) replies.push((await enter(narrow, text.contestId)).reply.contest)
  expect(replies.map(each => each?.held)).toEqual([false, false, true, true])
  expect(replies[3]?.note).toBe(`这个网络下参加的账号很多，${waits}`)
  expect((await held(text.contestId)).map(({ why }) => why)).toEqual(['network', 'network'])
  await narrow.close()
})

describe('what is held', () => {
  const fiveOn = async (contestId: string, accounts: number) => {
    const phoneKey = randomUUID()
    const entered = []
    for (let i = 0; i < accounts; i += 1) entered.push(await enter(server, contestId, { phoneKey }))
    return entered.slice(3)
  }

  test('an officer accepts or refuses; the list takes the accepted, and the file names the others', async () => {
    const text = await create()
    const { contestId } = text
    const [taken, left] = await fiveOn(contestId, 5)
    const entryOf = (each: typeof taken) => each?.reply.contest?.receipt?.entryId ?? ''
    const decide = (entryId: string, decision: string, fields: object = {}) => server.call('contests.decideHeld', { contestId, entryId, decision, reason, ...fields }, admin)
    expect((await decide(entryOf(taken), 'refuse')).body).toMatchObject({ ok: true, value: { decision: 'refuse' } })
    expect(await server.value('contest.mine', { contestId }, taken?.token)).toMatchObject({ held: false, note: refused })
    expect((await decide(entryOf(taken), 'accept')).body).toMatchObject({ ok: true, value: { decision: 'accept' } })
    expect(await server.value('contest.mine', { contestId }, taken?.token)).toMatchObject({ held: false, note: '主办的派出所核对过了，您的参加记录有效。' })
    passClosing(server, text)
    expect((await server.call('contests.close', { contestId }, admin)).body).toMatchObject({ code: 'CONFLICT', message: expect.stringMatching(/^还有1条参加记录没有核。请先核完/) as string })
    expect((await decide(entryOf(left), 'refuse')).status).toBe(200)
    expect(await server.value('contests.close', { contestId }, admin)).toMatchObject({ entries: 4, held: 0 })
    const log = (await server.value('audit.list', {}, admin)).entries.filter(({ action, target }) => action === 'contests.decideHeld' && target === entryOf(taken))
    expect(log.map(each => each.reason)).toEqual([`accept：${reason}`, `refuse：${reason}`])
    expect((await decide(entryOf(left), 'accept')).body).toMatchObject({ code: 'CONFLICT', message: '名单已经定下来，不能再改。' })
    await server.value('contests.draw', { contestId, publicNumber: null }, admin)
    const { text: file } = await server.value('contest.file', { contestId, part: 0 })
    const published = JSON.parse(file) as { entries: string[][]; refused: string[][] }
    expect(published.entries.filter(([, , word]) => word === 'accepted').map(([id]) => id)).toEqual([entryOf(taken)])
    expect(published.refused.map(([id, , word]) => [id, word])).toEqual([[entryOf(left), 'refused']])
    expect(file).not.toContain(reason)
    expect(await server.value('contest.mine', { contestId }, left?.token)).toMatchObject({ held: false, note: refused, prize: null })
    const { note: said, ...mine } = await server.value('contest.mine', { contestId }, taken?.token)
    expect([said, mine.held, mine.passed]).toEqual([undefined, false, true])
  })

  test('what is being kept at the moment of closing is waited for, and then decided on', async () => {
    const text = await create()
    await fiveOn(text.contestId, 4)
    const [waiting] = await held(text.contestId)
    await database.query("UPDATE contest_entrants SET decision = 'accept' WHERE entry_id = $1", [waiting?.entryId])
    passClosing(server, text)
    const other = new Client({ connectionString: database.url })
    await other.connect()
    try {
      // As a paper that is handed in: it holds the contest while its entry is written.
      await other.query('BEGIN')
      await other.query('SELECT FROM contests WHERE contest_id = $1 FOR SHARE', [text.contestId])
      await other.query('UPDATE contest_entrants SET decision = NULL WHERE entry_id = $1', [waiting?.entryId])
      const closing = server.call('contests.close', { contestId: text.contestId }, admin)
      while ((await database.query('SELECT FROM pg_locks WHERE NOT granted')).length === 0) await delay(20)
      await other.query('COMMIT')
      expect((await closing).body).toMatchObject({ code: 'CONFLICT', message: expect.stringMatching(/^还有1条参加记录没有核/) as string })
    } finally {
      await other.end()
    }
    const input = { contestId: text.contestId, entryId: waiting?.entryId, decision: 'accept', reason }
    expect((await server.call('contests.decideHeld', input, admin)).status).toBe(200)
    expect(await server.value('contests.close', { contestId: text.contestId }, admin)).toMatchObject({ entries: 4, held: 0 })
  })

  test('a closing that stopped halfway is ended by the next one, for nobody can decide any more', async () => {
    const text = await create()
    await fiveOn(text.contestId, 4)
    passClosing(server, text)
    await database.query('UPDATE contests SET closed_at = $2 WHERE contest_id = $1', [text.contestId, server.clock.now])
    expect(await server.value('contests.close', { contestId: text.contestId }, admin)).toMatchObject({ entries: 3, held: 1 })
  })

  test('nobody decides any more on the day of the public number, who knows it could choose the winners', async () => {
    const text = { ...contestText(server.clock.now), publicNumberSource: { what: '双色球当期开奖号码', on: '' } }
    text.publicNumberSource.on = chinaDay(new Date(Date.parse(text.closesAt) + 3 * 86_400_000))
    await server.value('contests.create', text, admin)
    const { contestId } = text
    const phoneKey = randomUUID()
    for (let i = 0; i < 4; i += 1) await enter(server, contestId, { phoneKey })
    passClosing(server, text)
    const [waiting] = await held(contestId)
    const input = { contestId, entryId: waiting?.entryId, decision: 'accept', reason }
    server.clock.now = new Date(`${text.publicNumberSource.on}T00:00:00+08:00`)
    expect((await server.call('contests.decideHeld', input, admin)).body).toMatchObject({ code: 'CONFLICT', message: '核的时间过了，没有核的不进名单。请去定下名单。' })
    expect(await server.value('contests.close', { contestId }, admin)).toMatchObject({ entries: 3, held: 1 })
  })

  test('what nobody decides on in three days does not take part', async () => {
    const text = await create()
    const [waiting] = await fiveOn(text.contestId, 4)
    const mine = async () => server.value('contest.mine', { contestId: text.contestId }, waiting?.token)
    server.clock.now = new Date(Date.parse(text.closesAt) + 3 * 86_400_000 - 1000)
    expect(await mine()).toMatchObject({ held: true, note })
    server.clock.now = new Date(Date.parse(text.closesAt) + 3 * 86_400_000)
    expect(await mine()).toMatchObject({ passed: true, held: false, note: undecided })
    expect(await server.value('contests.close', { contestId: text.contestId }, admin)).toMatchObject({ entries: 3, held: 1 })
    expect(await mine()).toMatchObject({ held: false, note: undecided, prize: null })
    await server.value('contests.draw', { contestId: text.contestId, publicNumber: null }, admin)
    const { text: file } = await server.value('contest.file', { contestId: text.contestId, part: 0 })
    expect((JSON.parse(file) as { refused: string[][] }).refused.map(([, , word]) => word)).toEqual(['undecided'])
    expect(await mine()).toMatchObject({ held: false, note: undecided, prize: null })
  })

  test('of a contest that is called off, nobody is told that somebody still looks', async () => {
    const { contestId } = await create()
    const [waiting] = await fiveOn(contestId, 4)
    await server.value('contests.cancel', { contestId, reason: '场地有变' }, admin)
    const mine = await server.value('contest.mine', { contestId }, waiting?.token)
    expect([mine.held, mine.note, mine.passed]).toEqual([false, undefined, true])
  })

  test('whoever hands in once more hears how the entry stands now', async () => {
    const { contestId } = await create()
    const [one] = await fiveOn(contestId, 4)
    await server.value('contests.decideHeld', { contestId, entryId: one?.reply.contest?.receipt?.entryId ?? '', decision: 'refuse', reason }, admin)
    server.clock.now = new Date(server.clock.now.getTime() + 86_400_000)
    const again = await server.value('quiz.submit', contestSubmission(await drawPaper(server, one?.token ?? '', contestId)), one?.token)
    expect(again.contest).toMatchObject({ passed: true, held: false, note: refused })
  })

  test.each<[string, object, number]>([
    ['an entry that is not held', { entryId: randomUUID() }, 404],
    ['a decision that is none', { decision: 'perhaps' }, 400],
    ['a reason with somebody’s number', { reason: '打了13800138000没人接' }, 400],
    ['a reason that nobody can read', { reason: '\u200b\u200b\u200b' }, 400],
    ['a reason of one sign among blanks', { reason: ' \u3000x ' }, 400]
  ])('refused: %s', async (_name, fields, status) => {
    const { contestId } = await create()
    const [one] = await fiveOn(contestId, 4)
    const input = { contestId, entryId: one?.reply.contest?.receipt?.entryId, decision: 'accept', reason, ...fields }
    expect((await server.call('contests.decideHeld', input, admin)).status).toBe(status)
    expect((await held(contestId)).map(({ decision }) => decision)).toEqual([null])
  })
})
