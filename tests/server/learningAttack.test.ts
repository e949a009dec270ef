import { randomUUID } from 'node:crypto'
import { keepContests } from '../../cloud/contests/keepContests'
import type { ActionName } from '../../contract/actions'
import type { Submission } from '../../contract/quiz'
import { checkDraw } from '../../tools/verify-draw/checkDraw'
import { actionInputs, nowhere } from '../support/actionInputs'
import { contestSubmission, contestText, drawPaper, enter, passClosing } from '../support/contests'
import { publishTexts } from '../support/editors'
import { spoilt } from '../support/spoiltInputs'
import { signInAtStation } from '../support/staff'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'

let database: TestDatabase
let server: TestServer
let admin: string

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url, { settings: { rateLimitPerMinute: 1_000_000 } })
  const areas = ['east-1', 'east-2'].map(id => ({ id, name: `社区${id}`, station: '城东派出所' }))
  await publishTexts(server, { areas: [areas] })
  admin = await signInAtStation(server, database, '城东派出所', '管理员', 'admin')
})
beforeEach(async () => {
  server.clock.now = new Date()
  await database.query('TRUNCATE officer_tries')
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

const days = (count: number) => new Date(server.clock.now.getTime() + count * 86_400_000)
const create = async (fields: Parameters<typeof contestText>[1] = {}) => {
  const text = contestText(server.clock.now, fields)
  await server.value('contests.create', text, admin)
  return text
}
const ask = (token: string, contestId: string) => server.call('quiz.paper', { mode: 'contest', contestId, phoneKey: randomUUID() }, token)
const submit = (token: string, submission: Submission) => server.call('quiz.submit', submission, token)
const onceOnly = '今天的这份已经交了。明天可以再答一份。'

describe('erasing everything', () => {
  test('brings no second paper of the day, and the next day one entry', async () => {
    const { contestId } = await create({ closesAt: days(3).toISOString() })
    const { paper, reply, token } = await enter(server, contestId, { right: 4 })
    expect(reply.contest).toMatchObject({ passed: false })
    for (let i = 0; i < 3; i += 1) {
      await server.value('profile.erase', {}, token)
      expect((await ask(token, contestId)).body).toMatchObject({ ok: false, code: 'CONFLICT', message: onceOnly })
      expect((await submit(token, contestSubmission(paper))).status).toBe(404)
    }
    expect(await database.query('SELECT FROM contest_accounts WHERE contest_id = $1', [contestId])).toEqual([])
    server.clock.now = days(1)
    const next = await drawPaper(server, token, contestId)
    expect(next.paperId).not.toBe(paper.paperId)
    expect((await server.value('quiz.submit', contestSubmission(next), token)).contest?.passed).toBe(true)
    expect(await database.query('SELECT FROM contest_entrants WHERE contest_id = $1', [contestId])).toHaveLength(1)
  })

  test('leaves a paper that was not handed in as it was', async () => {
    const { contestId } = await create()
    const token = await server.signIn()
    const paper = await drawPaper(server, token, contestId)
    await server.value('profile.erase', {}, token)
    expect((await drawPaper(server, token, contestId)).questions).toEqual(paper.questions)
  })

  test('again and again beside drawing and handing in lets one attempt a day through, and nothing is left by half', async () => {
    const text = await create()
    const token = await server.signIn()
    const chain = async () => {
      const { body } = await ask(token, text.contestId)
      const handed = body.ok ? await submit(token, contestSubmission(body.value, 7)) : undefined
      const erased = await server.call('profile.erase', {}, token)
      return [handed?.status, erased.status]
    }
    const statuses = (await Promise.all(Array.from({ length: 8 }, chain))).flat()
    expect(statuses.filter(status => status !== undefined && status >= 500)).toEqual([])
    expect((await database.query('SELECT FROM contest_marks WHERE contest_id = $1 AND accounts = 0', [text.contestId])).length).toBeLessThanOrEqual(1)
    await server.value('profile.erase', {}, token)
    passClosing(server, text)
    expect((await server.value('contests.close', { contestId: text.contestId }, admin)).entries).toBe(0)
  })
})

describe('what goes on beside a paper', () => {
  test('another community between drawing and handing in changes neither the entry nor where it counts', async () => {
    const { contestId } = await create({ communityIds: ['east-1'] })
    const token = await server.signIn()
    await server.value('profile.save', { communityId: 'east-1' }, token)
    const paper = await drawPaper(server, token, contestId)
    await server.value('profile.save', { communityId: 'east-2' }, token)
    expect((await server.value('quiz.submit', contestSubmission(paper), token)).contest?.passed).toBe(true)
    expect(await database.query('SELECT community_id, passed::int AS passed FROM contest_counters WHERE contest_id = $1', [contestId])).toEqual([{ community_id: 'east-1', passed: 1 }])
  })

  test('an attempt id of practice is taken, and the paper is still to be handed in', async () => {
    const { contestId } = await create()
    const token = await server.signIn()
    const paper = await drawPaper(server, token, contestId)
    const at = server.clock.now.toISOString()
    const practice = { attemptId: randomUUID(), practice: true as const, startedAt: at, finishedAt: at, answers: [{ questionId: 'practice-scam', optionIds: ['scam'], ms: 5 }] }
    await submit(token, practice)
    expect((await submit(token, contestSubmission(paper, 10, { attemptId: practice.attemptId.toUpperCase() }))).body).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('编号用过了') as string })
    expect((await submit(token, contestSubmission(paper))).body).toMatchObject({ ok: true, value: { items: [], contest: { passed: true } } })
  })

  test('a paper of officers’ practice is nobody’s paper elsewhere, and its questions are no practice of residents', async () => {
    const { paperId, questions } = await server.value('officerPractice.draw', {}, admin)
    const answers = questions.map(({ id, options }) => ({ questionId: id, optionIds: [options[0]?.id ?? ''], ms: 5 }))
    const times = { attemptId: randomUUID(), startedAt: server.clock.now.toISOString(), finishedAt: server.clock.now.toISOString() }
    expect((await server.call('quiz.submit', { ...times, paperId, answers }, admin)).status).toBe(404)
    expect((await server.call('quiz.submit', { ...times, practice: true, answers }, admin)).body).toMatchObject({ code: 'INVALID_INPUT' })
    const { contestId } = await create()
    const contestPaper = await drawPaper(server, admin, contestId)
    const own = contestSubmission(contestPaper).answers.map(({ optionIds, questionId }) => ({ questionId, optionIds }))
    expect((await server.call('officerPractice.submit', { paperId: contestPaper.paperId, answers: own }, admin)).status).toBe(404)
  })

  test('a paper that has run out says so when it is asked for again', async () => {
    const { contestId } = await create()
    const short = await startTestServer(database.url, { settings: { paperMinutes: 1 } })
    // Noon in China, so that it runs out on its own day.
    short.clock.now = new Date(`${days(1).toISOString().slice(0, 10)}T04:00:00Z`)
    const token = await short.signIn()
    const paper = await drawPaper(short, token, contestId)
    short.clock.now = new Date(Date.parse(paper.expiresAt))
    const again = await short.call('quiz.paper', { mode: 'contest', contestId, phoneKey: randomUUID() }, token)
    expect(again.body).toMatchObject({ ok: false, code: 'CONFLICT', message: '今天的这份已经过期。明天可以再答一份。' })
    await short.close()
  })

  test('two hundred who look at once each see their own', async () => {
    const { contestId } = await create()
    const { reply, token } = await enter(server, contestId)
    const other = await server.signIn()
    const answers = await Promise.all(Array.from({ length: 200 }, (_, i) => server.value('contest.mine', { contestId: contestId.toUpperCase() }, i % 2 ? token : other)))
    expect(answers.filter((mine, i) => JSON.stringify(mine.receipt) !== JSON.stringify(i % 2 ? reply.contest?.receipt : null))).toEqual([])
  })
})

test('of a contest that nobody draws, people are forgotten all the same', async () => {
  const { contestId } = await create()
  await enter(server, contestId)
  const left = async () => (await database.query('SELECT FROM contest_papers WHERE contest_id = $1 UNION ALL SELECT FROM contest_entrants WHERE contest_id = $1', [contestId])).length
  for (const [afterDays, rows] of [[300, 2], [400, 1], [560, 0]] as const) {
    await keepContests({ store: server.dependencies.store, now: () => days(afterDays) })
    expect(await left()).toBe(rows)
  }
})

describe('a draw', () => {
  const withNumber = async (inDays: number) => {
    const text = contestText(server.clock.now)
    text.publicNumberSource = { what: '双色球当期开奖号码', on: new Date(Date.parse(text.closesAt) + inDays * 86_400_000).toISOString().slice(0, 10) }
    return text
  }

  test('takes a public number in one spelling, and none with signs that nobody sees', async () => {
    const text = await withNumber(4)
    await server.value('contests.create', text, admin)
    const { contestId } = text
    for (let i = 0; i < 3; i += 1) await enter(server, contestId)
    passClosing(server, text)
    await server.value('contests.close', { contestId }, admin)
    await database.query(`UPDATE contest_entrants SET entry_id = gen_random_uuid() WHERE contest_id = $1`, [contestId])
    server.clock.now = new Date(Date.parse(`${text.publicNumberSource?.on}T12:00:00Z`))
    for (const publicNumber of ['03\0 11', '03\ud800', '03\u200b11', '03\u2060', '\u2800', '\u3164', '03\u0301', '\u202e30']) {
      expect((await server.call('contests.draw', { contestId, publicNumber }, admin)).body).toMatchObject({ code: 'INVALID_INPUT', fields: ['publicNumber'] })
    }
    expect(await server.value('contests.draw', { contestId, publicNumber: ' ０３\u00a0  11\t＋ 09 ' }, admin)).toMatchObject({ publicNumber: '031109', winners: 3 })
    const { text: file } = await server.value('contest.file', { contestId, part: 0 })
    expect(checkDraw(file).filter(({ ok }) => !ok)).toEqual([])
    const listed = checkDraw(JSON.stringify({ ...(JSON.parse(file) as object), publicNumber: '03 11 09' })).filter(({ ok }) => !ok)
    expect(listed[0]?.line).toMatch(/^用了预告的公开数字/)
  })

  test('does not wait for a number of another century', async () => {
    const { body } = await server.call('contests.create', await withNumber(62), admin)
    expect(body).toMatchObject({ code: 'INVALID_INPUT', fields: ['publicNumberSource.on'], message: '公开数字最晚在截止后60天公布，请改日期。' })
  })

  test('is of a contest that nobody has changed in its last moments before opening', async () => {
    const text = await create({ opensAt: days(1).toISOString(), closesAt: days(2).toISOString() })
    server.clock.now = new Date(Date.parse(text.opensAt) - 5_000)
    expect((await server.call('contests.create', { ...text, passMark: 1 }, admin)).body).toMatchObject({ code: 'CONFLICT', message: '竞答马上开始，内容不能再改。' })
  })

  test('hands a prize out once, however much is taken back beside it', async () => {
    const text = await create({ prizes: [{ name: '保温杯', count: 1 }] })
    const { contestId } = text
    const { token } = await enter(server, contestId)
    passClosing(server, text)
    await server.value('contests.close', { contestId }, admin)
    await server.value('contests.draw', { contestId, publicNumber: null }, admin)
    const { prize, receipt } = await server.value('contest.mine', { contestId }, token)
    const deeds = Array.from({ length: 12 }, (_, i) => i % 3 > 0
      ? server.call('contests.redeem', { contestId, code: prize?.code }, admin)
      : server.call('contests.undoRedeem', { contestId, entryId: receipt?.entryId }, admin))
    expect((await Promise.all(deeds)).filter(({ status }) => ![200, 409].includes(status))).toEqual([])
    server.clock.now = new Date(server.clock.now.getTime() + 61_000)
    await server.call('contests.redeem', { contestId, code: prize?.code }, admin)
    const held = await database.query<{ whole: boolean }>('SELECT redeemed_at IS NOT NULL AND redeemed_by IS NOT NULL AS whole FROM contest_winners WHERE contest_id = $1', [contestId])
    expect(held).toEqual([{ whole: true }])
  })
})

describe('a group', () => {
  const open = (token: string, fields: object = {}) => server.call('groups.create', { groupId: randomUUID(), name: '三年二班', kind: 'class', ...fields }, token)
  const codeOf = async (token: string) => (await server.value('groups.mine', {}, token)).groups[0]?.joinCode ?? ''

  test.each([' 班', '班 ', '\u200b\u200b', '班\u200b', '\u3000一\u3000', '——'])('is not called %j, and the list of groups stays readable', async name => {
    const token = await server.signIn()
    expect((await open(token, { name })).body).toMatchObject({ ok: false, code: 'INVALID_INPUT', fields: ['name'] })
    expect(await server.value('groups.mine', {}, token)).toEqual({ groups: [] })
  })

  test('keeps its id and its given-up codes from members who open one of their own', async () => {
    const [teacher, pupil, guest] = await Promise.all([server.signIn(), server.signIn(), server.signIn()])
    const groupId = randomUUID()
    await open(teacher, { groupId })
    const old = await codeOf(teacher)
    await server.value('groups.join', { code: old }, pupil)
    await server.value('groups.newCode', { groupId }, teacher)
    await server.value('groups.leave', { groupId }, pupil)
    expect((await open(pupil, { groupId: groupId.toUpperCase() })).body).toMatchObject({ code: 'CONFLICT', message: '这个编号已经有人用了，请重新填一份。' })
    expect((await server.call('groups.look', { code: old }, guest)).status).toBe(404)
    const last = await codeOf(teacher)
    await server.value('groups.close', { groupId }, teacher)
    expect((await open(pupil, { groupId })).status).toBe(200)
    for (const code of [old, last]) expect((await server.call('groups.join', { code }, guest)).status).toBe(404)
    expect((await server.call('groups.join', { code: await codeOf(pupil) }, guest)).status).toBe(200)
  })
})

const attacked: ActionName[] = [
  'contest.mine', 'contest.standings', 'contest.draw', 'contest.file', 'groups.create', 'groups.look', 'groups.join', 'groups.leave', 'groups.newCode', 'groups.close',
  'community.read', 'contests.read', 'contests.create', 'contests.cancel', 'contests.close', 'contests.draw', 'contests.held', 'contests.decideHeld', 'contests.redeem',
  'contests.undoRedeem', 'discernment.read', 'items.statistics', 'items.read', 'officerPractice.draw', 'officerPractice.submit', 'quiz.paper', 'quiz.submit'
]

test('whatever is sent, every answer is a sentence and none is a fault of the server', async () => {
  const { contestId } = await create()
  const { paper } = await enter(server, contestId)
  const inputs: Partial<Record<ActionName, object>> = {
    ...actionInputs({ ...nowhere(), contestId }, server.clock.now),
    'quiz.paper': { mode: 'contest', contestId, phoneKey: randomUUID(), short: true },
    'quiz.submit': contestSubmission({ ...paper, questions: paper.questions.slice(0, 1) }),
    'discernment.read': { stationId: '城东派出所', communityId: 'east-1' }
  }
  const wrong: string[] = []
  for (const name of attacked) {
    const bodies = spoilt(inputs[name] ?? {}).filter((_, i) => i < 13 || i % 3 === 0)
    const answers = await Promise.all(bodies.map(input => server.call(name, input, admin)))
    const bad = answers.filter(({ body, status }) => status >= 500 || (!body.ok && !/^[^A-Za-z]*\p{Script=Han}+.*。$/u.test(body.message)))
    wrong.push(...bad.map(({ text }) => `${name} ${text}`))
  }
  expect(wrong).toEqual([])
  const addresses = ['x.json', '%00.json', '%ff', '..%2fetc.json', `${contestId}.json`, `${contestId.toUpperCase()}.JSON`, 'a'.repeat(5000)]
  const statuses = await Promise.all(addresses.map(async each => (await fetch(`${server.url}/draws/${each}`)).status))
  expect(statuses.filter(status => ![400, 404, 414].includes(status))).toEqual([])
})
