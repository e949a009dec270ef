import { randomUUID } from 'node:crypto'
import { longDay } from '../../cloud/chineseDay'
import { keepHouse } from '../../cloud/keepHouse'
import { contestText, drawPaper, enter, passClosing } from '../support/contests'
import { publishTexts } from '../support/editors'
import { signInAtStation } from '../support/staff'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'

let database: TestDatabase
let server: TestServer
let admin: string
let editor: string

const [east, west] = ['城东派出所', '城西派出所']
const areas = ['east-1', 'east-2', 'east-3', 'west-1', 'west-2'].map(id => ({ id, name: `社区${id}`, station: id.startsWith('east') ? east : west }))

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url, { settings: { rateLimitPerMinute: 1_000_000 } })
  await publishTexts(server, { areas: [areas] })
  admin = await signInAtStation(server, database, '市反诈中心', '管理员', 'admin')
  editor = await signInAtStation(server, database, east, '东边的编辑', 'editor')
})
beforeEach(() => {
  server.clock.now = new Date()
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

const hours = (count: number) => new Date(server.clock.now.getTime() + count * 3_600_000).toISOString()
const announced = (fields: object = {}) => contestText(server.clock.now, { opensAt: hours(24), closesAt: hours(72), communityIds: ['east-1'], ...fields })
const create = (input: object, token = editor) => server.call('contests.create', input, token)
const closed = async (people = 6) => {
  const text = contestText(server.clock.now)
  await server.value('contests.create', text, admin)
  const entered = []
  for (let i = 0; i < people; i += 1) entered.push(await enter(server, text.contestId))
  passClosing(server, text)
  await server.value('contests.close', { contestId: text.contestId }, admin)
  return { ...text, entered }
}

describe('a contest is made', () => {
  test('once for each id: the seed that was committed to stays, also when twenty ask at once', async () => {
    const text = announced()
    const answers = await Promise.all(Array.from({ length: 20 }, () => create(text)))
    expect(new Set(answers.map(({ text: each }) => each)).size).toBe(1)
    expect(answers[0]?.body).toMatchObject({ ok: true, value: { state: 'announced', station: east, publisher: east, mine: true, communities: [{ communityId: 'east-1', name: '社区east-1' }] } })
    expect((await create(text)).text).toBe(answers[0]?.text)
  })

  test('and said anew until it opens; then it stands', async () => {
    const text = announced()
    const { body: first } = await create(text)
    const { body: second } = await create({ ...text, title: '社区反诈竞答', prizes: [{ name: '毛巾', count: 5 }] })
    if (!first.ok || !second.ok) throw new Error('refused')
    expect(second.value).toMatchObject({ title: '社区反诈竞答', prizes: [{ name: '毛巾', count: 5 }], seedHash: first.value.seedHash })
    server.clock.now = new Date(hours(25))
    expect((await create({ ...text, title: '又改了一次' })).body).toMatchObject({ code: 'CONFLICT', message: '竞答已经开始或者取消，内容不能再改。' })
    const repeated = await create({ ...text, title: '社区反诈竞答', prizes: [{ name: '毛巾', count: 5 }] })
    expect(repeated.body).toMatchObject({ ok: true, value: { state: 'open', title: '社区反诈竞答' } })
    const elsewhere = await signInAtStation(server, database, west, `西边的编辑${randomUUID()}`, 'editor')
    expect((await create({ ...text, communityIds: ['west-1'] }, elsewhere)).body).toMatchObject({ code: 'CONFLICT', message: '这个编号已经用过了，请重新填一份。' })
  })

  test.each<[string, () => object, string, string]>([
    ['it ends before it begins', () => ({ closesAt: hours(23) }), 'closesAt', '截止时间要在开始时间之后。'],
    ['it began yesterday', () => ({ opensAt: hours(-24) }), 'opensAt', '开始时间已经过了，请选现在或以后。'],
    ['it begins in years', () => ({ opensAt: hours(24 * 400), closesAt: hours(24 * 401) }), 'opensAt', '开始时间太远了，请选一年以内。'],
    ['it never ends', () => ({ closesAt: hours(24 * 200) }), 'closesAt', '一场竞答最长92天，请把截止时间提前。'],
    ['its day does not exist', () => ({ closesAt: '2027-02-30T00:00:00Z' }), 'closesAt', '没有这个截止时间，请重新选。'],
    ['more right answers than questions', () => ({ passMark: 11 }), 'passMark', '及格要答对11道，可是一份卷只有10道。请改小。'],
    ['too many prizes', () => ({ prizes: [{ name: '伞', count: 5001 }] }), 'prizes', '奖品一共最多5000份，请减少一些。'],
    ['two prizes of one name', () => ({ prizes: [{ name: '伞', count: 1 }, { name: '伞', count: 2 }] }), 'prizes.1.name', '有两样奖品同名，请合成一样，或者改名。'],
    ['a community that is none', () => ({ communityIds: ['east-1', 'nowhere'] }), 'communityIds.1', '没有这个社区，请从列表里重新选。'],
    ['a public number from before the end', () => ({ publicNumberSource: { what: '彩票开奖号码', on: hours(24).slice(0, 10) } }), 'publicNumberSource.on', '截止以后要留一整天核对参加记录'],
    ['a public number of no day', () => ({ publicNumberSource: { what: '彩票开奖号码', on: '2027-02-30' } }), 'publicNumberSource.on', '没有这个日期，请重新选公开数字公布的日子。'],
    ['a number to call in the rules', () => ({ rules: ['有疑问请打13800138000问民警。'] }), 'rules.0', ''],
    ['no title', () => ({ title: '' }), 'title', '请写名称，2到24个字。'],
    ['a blank title', () => ({ title: ' 　 ' }), 'title', '请写名称，2到24个字。'],
    ['a title of one sign', () => ({ title: '答 ' }), 'title', '名称太短，请写2到24个字。'],
    ['a title without end', () => ({ title: '反诈'.repeat(20) }), 'title', '名称太长，请写2到24个字。'],
    ['a title that is drawn backwards', () => ({ title: '\u202e反诈竞答' }), 'title', '文字里有看不见的符号'],
    ['a prize with a sign that turns the words', () => ({ prizes: [{ name: '伞\u2067把', count: 1 }] }), 'prizes.0.name', '文字里有看不见的符号'],
    ['a title that nobody sees', () => ({ title: '\u200b\u200b\u200b' }), 'title', '看不见，或者显示不出来的符号'],
    ['a title on two lines', () => ({ title: '竞\n答大会' }), 'title', '文字里有换行或者制表符'],
    ['a title with a mark for a line’s end', () => ({ title: '城东|反诈知识竞答' }), 'title', '名称里不能有竖线“|”，请删掉或者换成别的标点。'],
    ['a rule that nobody sees', () => ({ rules: ['\u200b\u200b\u200b\u200b'] }), 'rules.0', '看不见，或者显示不出来的符号'],
    ['a prize that nobody sees', () => ({ prizes: [{ name: '\u200b', count: 1 }] }), 'prizes.0.name', '看不见，或者显示不出来的符号'],
    ['a source that nobody sees', () => ({ publicNumberSource: { what: '\u2060\u2060\u2060\u2060', on: hours(72).slice(0, 10) } }), 'publicNumberSource.what', '看不见，或者显示不出来的符号'],
    ['two prizes that look alike', () => ({ prizes: [{ name: '保温杯A', count: 1 }, { name: '保温 杯Ａ', count: 2 }] }), 'prizes.1.name', '有两样奖品同名，请合成一样，或者改名。'],
    ['it ends a second after it begins', () => ({ closesAt: new Date(Date.parse(hours(24)) + 1000).toISOString() }), 'closesAt', '一场竞答至少开1小时，请把截止时间推后。'],
    ['a loud title', () => ({ title: '重磅！全民反诈大赛' }), 'title', '']
  ])('not when %s', async (_name, fields, field, message) => {
    const { body } = await create(announced(fields()))
    if (body.ok) throw new Error('accepted')
    expect([body.code, body.fields]).toEqual(['INVALID_INPUT', [field]])
    expect(body.message).toContain(message)
    expect(body.message).toMatch(/[。）”]$/)
  })

  test.each<[string, string, string, string]>([
    ['just before midnight', '2027-01-10T15:59:00Z', '2027-01-12', '2027-01-13'],
    ['ten minutes before midnight', '2027-01-10T15:50:00Z', '2027-01-11', '2027-01-12'],
    ['in the evening', '2027-01-10T10:00:00Z', '2027-01-11', '2027-01-12'],
    ['at midnight', '2027-01-10T16:00:00Z', '2027-01-12', '2027-01-13']
  ])('who holds entries back has a whole day before the number when it ends %s', async (_name, closesAt, tooSoon, earliest) => {
    server.clock.now = new Date('2027-01-05T00:00:00Z')
    const opens = { opensAt: '2027-01-06T00:00:00Z', closesAt }
    const ask = async (on: string) => (await create(contestText(server.clock.now, { ...opens, communityIds: ['east-1'], publicNumberSource: { what: '双色球当期开奖号码', on } }))).body
    const told = `公开数字最早选${longDay(earliest)}的：截止以后要留一整天核对参加记录，核完才能出这个数。请改日期。`
    expect(await ask(tooSoon)).toMatchObject({ code: 'INVALID_INPUT', fields: ['publicNumberSource.on'], message: told })
    const made = await ask(earliest)
    if (!made.ok) throw new Error(made.message)
    const value = made.value as { decideUntil: string }
    expect(Date.parse(value.decideUntil) - Date.parse(closesAt) - 600_000).toBeGreaterThanOrEqual(86_400_000)
  })

  test.each<[string, object]>([
    ['four questions', { questions: 4 }],
    ['no prize', { prizes: [] }],
    ['no rule', { rules: [] }],
    ['a pool of one’s own', { pool: 'mine' }],
    ['a seed of one’s own', { seed: 'a'.repeat(64) }]
  ])('not with %s', async (_name, fields) => {
    expect((await create(announced(fields))).status).toBe(400)
  })

  test('not when the pool is too small for papers that differ', async () => {
    const bank = { ...server.dependencies.bank, contest: async () => new Map([...(await server.dependencies.bank.contest())].slice(0, 30)) }
    const small = await startTestServer(database.url, { bank })
    const { body } = await small.call('contests.create', announced(), editor)
    expect(body).toMatchObject({ code: 'INVALID_INPUT', fields: ['questions'], message: '题库里的题不够出这么多道，请减少每份卷的题数。' })
    await small.close()
  })

  test('a station for its own communities, the whole city by administrators only', async () => {
    expect((await create(announced({ communityIds: ['east-1', 'west-1'] }))).body).toMatchObject({ code: 'FORBIDDEN', fields: ['communityIds'] })
    expect((await create(announced({ communityIds: [] }))).body).toMatchObject({ code: 'FORBIDDEN', message: '全市的竞答由管理员来办。请选本所的社区。' })
    expect((await create(announced({ communityIds: [] }), admin)).status).toBe(200)
    expect((await create(announced({ communityIds: ['west-1', 'west-1'] }), admin)).body).toMatchObject({ ok: true, value: { communities: [{ communityId: 'west-1' }] } })
  })
})

test('the seed is in no reply, export or log before the draw, and in no table at all', async () => {
  const { contestId, entered, ...text } = await closed()
  const seen = [
    await server.call('contest.list', {}),
    await server.call('contest.draw', { contestId }),
    await server.call('contest.mine', { contestId }, entered[0]?.token),
    await server.call('profile.export', {}, entered[0]?.token),
    await server.call('contests.desk', {}, admin),
    await server.call('contests.read', { contestId }, admin),
    await server.call('contest.file', { contestId, part: 0 }),
    await server.call('audit.list', {}, admin)
  ].map(each => each.text)
  const rows = await database.query<{ row: string }>('SELECT contests::text AS row FROM contests UNION ALL SELECT audit_log::text FROM audit_log')
  await server.value('contests.draw', { contestId, publicNumber: null }, admin)
  const { seed } = await server.value('contest.draw', { contestId })
  expect(seed).toMatch(/^[0-9a-f]{64}$/)
  const bytes = Buffer.from(seed ?? '', 'hex')
  for (const form of [seed ?? '', bytes.toString('base64'), bytes.toString('base64url')]) {
    expect([...seen, ...rows.map(({ row }) => row)].filter(each => each.includes(form))).toEqual([])
  }
  expect(text.title).toBe('反诈知识竞答')
})

test('a seed that somebody has put into the database is not drawn with', async () => {
  const [one, other] = [await closed(), await closed()]
  await database.query('UPDATE contests SET sealed_seed = (SELECT sealed_seed FROM contests WHERE contest_id = $2) WHERE contest_id = $1', [one.contestId, other.contestId])
  expect((await server.call('contests.draw', { contestId: one.contestId, publicNumber: null }, admin)).status).toBe(500)
  expect((await server.value('contest.draw', { contestId: one.contestId })).state).toBe('closed')
})

test('a list that was changed after it was fixed is not drawn from', async () => {
  const { contestId } = await closed()
  await database.query(`UPDATE contest_lists SET text = replace(text, '],[', '],["${randomUUID()}","2026-11-22T00:00:00.000Z"],[') WHERE contest_id = $1`, [contestId])
  expect((await server.call('contests.draw', { contestId, publicNumber: null }, admin)).body).toMatchObject({ code: 'CONFLICT', message: expect.stringMatching(/^名单和截止时公布的指纹对不上/) as string })
})

describe('closing and drawing', () => {
  test('only when it is over, and its minutes of grace too', async () => {
    const text = contestText(server.clock.now)
    await server.value('contests.create', text, admin)
    const { contestId } = text
    const close = () => server.call('contests.close', { contestId }, admin)
    expect((await close()).body).toMatchObject({ code: 'CONFLICT', message: expect.stringMatching(/^竞答还没有截止。请在.*以后再定名单。$/) as string })
    server.clock.now = new Date(Date.parse(text.closesAt) + 60_000)
    expect((await close()).body).toMatchObject({ code: 'CONFLICT', message: expect.stringMatching(/^竞答刚截止，还有人正在交卷/) as string })
    expect((await server.call('contests.draw', { contestId, publicNumber: null }, admin)).body).toMatchObject({ code: 'CONFLICT', message: '名单还没有定下来。请先截止、定名单，再开奖。' })
    passClosing(server, text)
    expect((await close()).body).toMatchObject({ ok: true, value: { entries: 0 } })
    expect((await server.call('contests.draw', { contestId, publicNumber: null }, admin)).body).toMatchObject({ ok: true, value: { state: 'drawn', winners: 0 } })
  })

  test('twenty at once close once and draw once', async () => {
    const text = contestText(server.clock.now)
    await server.value('contests.create', text, admin)
    const { contestId } = text
    for (let i = 0; i < 4; i += 1) await enter(server, contestId)
    passClosing(server, text)
    const closes = await Promise.all(Array.from({ length: 20 }, () => server.call('contests.close', { contestId }, admin)))
    expect(new Set(closes.map(each => each.text)).size).toBe(1)
    const draws = await Promise.all(Array.from({ length: 20 }, () => server.call('contests.draw', { contestId, publicNumber: null }, admin)))
    expect(new Set(draws.map(each => each.text)).size).toBe(1)
    expect(draws[0]?.body).toMatchObject({ ok: true, value: { winners: 3 } })
    const before = await server.call('contest.draw', { contestId })
    expect((await server.call('contests.draw', { contestId, publicNumber: null }, admin)).text).toBe(draws[0]?.text)
    expect((await server.call('contests.draw', { contestId, publicNumber: '77' }, admin)).body).toMatchObject({ code: 'CONFLICT', message: '这场竞答已经开过奖，不能再开。请刷新看结果。' })
    expect((await server.call('contest.draw', { contestId })).text).toBe(before.text)
    expect((await server.call('contests.cancel', { contestId, reason: '重新开奖' }, admin)).body).toMatchObject({ code: 'CONFLICT', message: '这场竞答已经开奖，不能取消。' })
  })

  test('what comes in while the list is fixed is in it, or is refused', async () => {
    const text = contestText(server.clock.now)
    await server.value('contests.create', text, admin)
    const people = await Promise.all(Array.from({ length: 12 }, async () => {
      const token = await server.signIn()
      return { token, paper: await drawPaper(server, token, text.contestId) }
    }))
    const { contestSubmission } = await import('../support/contests')
    server.clock.now = new Date(Date.parse(text.closesAt) + 300_000)
    const late = await startTestServer(database.url, { settings: { rateLimitPerMinute: 1_000_000 } })
    late.clock.now = new Date(Date.parse(text.closesAt) + 660_000)
    const [, ...answers] = await Promise.all([
      late.call('contests.close', { contestId: text.contestId }, admin),
      ...people.map(({ paper, token }) => server.call('quiz.submit', contestSubmission(paper), token))
    ])
    const accepted = answers.filter(({ status }) => status === 200).length
    const { entries, entryListHash } = await late.value('contest.draw', { contestId: text.contestId })
    expect(entryListHash).toMatch(/^[0-9a-f]{64}$/)
    expect(entries).toBe(accepted)
    expect(answers.filter(({ status }) => ![200, 409].includes(status))).toEqual([])
    await late.close()
  })

  test('with the public number where one was announced, and from its day on', async () => {
    const text = contestText(server.clock.now)
    text.publicNumberSource = { what: '双色球当期开奖号码', on: new Date(Date.parse(text.closesAt) + 3 * 86_400_000).toISOString().slice(0, 10) }
    await server.value('contests.create', text, admin)
    const { contestId } = text
    await enter(server, contestId)
    passClosing(server, text)
    await server.value('contests.close', { contestId }, admin)
    const draw = async (publicNumber: string | null) => (await server.call('contests.draw', { contestId, publicNumber }, admin)).body
    expect(await draw('03 11')).toMatchObject({ code: 'CONFLICT', message: expect.stringMatching(/^公开数字要到\d+年\d+月\d+日才有，到那天再开奖。$/) as string })
    server.clock.now = new Date(Date.parse(`${text.publicNumberSource.on}T12:00:00Z`))
    expect(await draw(null)).toMatchObject({ code: 'INVALID_INPUT', fields: ['publicNumber'], message: '请填写预告过的公开数字：双色球当期开奖号码。' })
    expect(await draw('第26期03 11')).toMatchObject({ code: 'INVALID_INPUT', fields: ['publicNumber'], message: '公开数字只填开出的号码，最多40位数字，不写期号和别的字。请重新填。' })
    expect(await draw(' 03，１１ ')).toMatchObject({ ok: true, value: { publicNumber: '0311', winners: 1 } })
    expect((await server.value('contest.draw', { contestId })).publicNumber).toBe('0311')
  })

  test('without one where none was announced', async () => {
    const { contestId } = await closed(1)
    expect((await server.call('contests.draw', { contestId, publicNumber: '7' }, admin)).body).toMatchObject({ code: 'INVALID_INPUT', fields: ['publicNumber'] })
  })
})

describe('prizes', () => {
  const prizesOf = async (contestId: string, tokens: readonly string[]) => {
    await server.value('contests.draw', { contestId, publicNumber: null }, admin)
    const mine = await Promise.all(tokens.map(token => server.value('contest.mine', { contestId }, token)))
    return mine.flatMap(({ prize, receipt }) => (prize && receipt ? [{ code: prize.code, entryId: receipt.entryId }] : []))
  }

  test('twenty redemptions of one code at once hand out one prize', async () => {
    const { contestId, entered } = await closed(3)
    const [prize] = await prizesOf(contestId, entered.map(({ token }) => token))
    const answers = await Promise.all(Array.from({ length: 20 }, () => server.call('contests.redeem', { contestId, code: prize?.code }, admin)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(19).fill(409)])
    expect((await server.value('contests.read', { contestId }, admin)).contest.redeemed).toBe(1)
  })

  test('another officer does not undo it; the same one does, and again changes nothing', async () => {
    const { contestId, entered } = await closed(3)
    const [prize] = await prizesOf(contestId, entered.map(({ token }) => token))
    await server.value('contests.redeem', { contestId, code: prize?.code ?? '' }, admin)
    const undo = (token: string) => server.call('contests.undoRedeem', { contestId, entryId: prize?.entryId }, token)
    expect((await undo(editor)).body).toMatchObject({ code: 'CONFLICT', message: '只能由兑奖的民警在一分钟内撤销。请由他来撤销。' })
    expect([(await undo(admin)).status, (await undo(admin)).status]).toEqual([200, 200])
    expect((await server.value('contests.read', { contestId }, admin)).contest.redeemed).toBe(0)
  })

  test('codes are not found by trying, and no two are alike; the database does not know them', async () => {
    const { contestId, entered } = await closed(3)
    const prizes = await prizesOf(contestId, entered.map(({ token }) => token))
    expect(new Set(prizes.map(({ code }) => code)).size).toBe(3)
    expect(JSON.stringify(await database.query('SELECT * FROM contest_winners'))).not.toContain(prizes[0]?.code)
    const officer = await signInAtStation(server, database, east, `民警${randomUUID()}`)
    const guess = (code: string) => server.call('contests.redeem', { contestId, code }, officer)
    for (let i = 0; i < 10; i += 1) expect((await guess(`222222222${i < 8 ? i + 2 : 'A'}`)).status).toBe(404)
    expect((await guess(prizes[0]?.code ?? '')).status).toBe(429)
    expect((await server.call('contests.redeem', { contestId, code: prizes[0]?.code }, admin)).status).toBe(200)
    server.clock.now = new Date(server.clock.now.getTime() + 61_000)
    expect((await guess(prizes[1]?.code ?? '')).status).toBe(200)
  })

  test('an officer who mishears a code now and then is not kept from handing out: a pause is a minute, and an hour later nothing is counted', async () => {
    const { contestId, entered } = await closed(3)
    const [prize, other] = await prizesOf(contestId, entered.map(({ token }) => token))
    server.clock.now = new Date(Math.ceil(server.clock.now.getTime() / 3_600_000) * 3_600_000)
    const officer = await signInAtStation(server, database, east, `民警${randomUUID()}`)
    const redeem = (code = '') => server.call('contests.redeem', { contestId, code }, officer)
    for (let i = 0; i < 20; i += 1) {
      expect((await redeem('2222222222')).status).toBe(404)
      if (i >= 9) server.clock.now = new Date(server.clock.now.getTime() + 60_000)
    }
    expect((await redeem(prize?.code)).status).toBe(200)
    server.clock.now = new Date(server.clock.now.getTime() + 3_600_000)
    for (let i = 0; i < 9; i += 1) expect((await redeem('2222222222')).status).toBe(404)
    expect((await redeem(other?.code)).status).toBe(200)
  })
})

describe('the log of prizes', () => {
  const logOf = async (officer: string) => {
    const [mine] = await database.query<{ officer_id: string }>('SELECT officer_id FROM officers WHERE name = $1', [officer])
    const rows = await database.query<{ target: string; reason: string | null }>(`SELECT target, reason FROM audit_log WHERE action = 'contests.redeem' AND officer = $1 ORDER BY seq`, [mine?.officer_id])
    return rows.map(({ reason, target }) => [target, reason])
  }
  const prepared = async () => {
    const { contestId, entered } = await closed(1)
    await server.value('contests.draw', { contestId, publicNumber: null }, admin)
    const { prize, receipt } = await server.value('contest.mine', { contestId }, entered[0]?.token)
    const name = `民警${randomUUID()}`
    const officer = await signInAtStation(server, database, east, name)
    const redeem = async (code: unknown, of = contestId) => (await server.call('contests.redeem', { contestId: of, code }, officer)).body
    return { contestId, code: prize?.code ?? '', entryId: receipt?.entryId ?? '', name, officer, redeem }
  }

  test('tells which prize was handed out, and of whose entry; a wrong code, and one handed out before, stand apart', async () => {
    const { code, contestId, entryId, name, officer, redeem } = await prepared()
    expect(await redeem('2222222222')).toMatchObject({ code: 'NOT_FOUND' })
    expect(await redeem(code)).toMatchObject({ ok: true, value: { entryId, prize: '保温杯' } })
    expect(await redeem(code)).toMatchObject({ code: 'CONFLICT' })
    await server.value('contests.undoRedeem', { contestId, entryId }, officer)
    const nowhere = randomUUID()
    expect(await redeem(code, nowhere)).toMatchObject({ code: 'NOT_FOUND' })
    expect(await logOf(name)).toEqual([[contestId, '码不对'], [entryId, '保温杯'], [entryId, '保温杯：已经兑过'], [nowhere, '没有这场竞答，或者不归本所兑']])
    const all = await database.query<{ row: string }>('SELECT audit_log::text AS row FROM audit_log')
    expect(all.filter(({ row }) => row.includes(code))).toEqual([])
    const [mine] = await database.query<{ officer_id: string }>('SELECT officer_id FROM officers WHERE name = $1', [name])
    // Of this officer alone: others, by clocks that are ahead, would fill the page.
    const listed = (await server.value('audit.list', { officerId: mine?.officer_id ?? '' }, admin)).entries.find(({ action, target }) => action === 'contests.redeem' && target === entryId)
    expect(listed?.reason).toContain('保温杯')
  })

  test('of many officers at once, one hands it out and every try stands in the log', async () => {
    const { code, contestId, entryId } = await prepared()
    const names = Array.from({ length: 4 }, () => `民警${randomUUID()}`)
    const tokens = await Promise.all(names.map(each => signInAtStation(server, database, east, each)))
    const answers = await Promise.all(tokens.map(token => server.call('contests.redeem', { contestId, code }, token)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
    const last = (await Promise.all(names.map(async each => (await logOf(each)).at(-1)))).map(entry => entry?.join(' '))
    expect(last.sort()).toEqual([`${entryId} 保温杯`, ...Array<string>(3).fill(`${entryId} 保温杯：已经兑过`)])
  })

  test('a code is read as people type it, and what cannot be one is said', async () => {
    const { code, contestId, name, redeem } = await prepared()
    expect(await redeem('abc')).toMatchObject({ code: 'INVALID_INPUT', fields: ['code'], message: '兑奖码有10位，现在是3位。请对着中奖人的手机再看一遍。' })
    expect(await redeem('')).toMatchObject({ code: 'INVALID_INPUT', message: '兑奖码有10位，现在是0位。请对着中奖人的手机再看一遍。' })
    expect(await redeem('ABCDE0123O')).toMatchObject({ code: 'INVALID_INPUT', fields: ['code'], message: '兑奖码只有字母和数字，没有0、1和字母O、I。请对着中奖人的手机再看一遍。' })
    expect(await redeem(` ${code.slice(0, 5).toLowerCase()} - ${code.slice(5).toLowerCase()}`)).toMatchObject({ ok: true, value: { prize: '保温杯' } })
    expect((await logOf(name)).slice(0, 3)).toEqual(Array.from({ length: 3 }, () => [contestId, '码不对']))
  })
})

describe('at night', () => {
  const atNight = () => keepHouse({ ...server.dependencies, log: { error: () => undefined, warn: () => undefined } })

  test('lists of contests that are over are fixed, and what is kept of people goes after its time', async () => {
    const text = contestText(server.clock.now)
    await server.value('contests.create', text, admin)
    const { token } = await enter(server, text.contestId)
    await atNight()
    const { contestId } = text
    expect((await server.value('contest.draw', { contestId })).entryListHash).toBeNull()
    passClosing(server, text)
    await atNight()
    expect(await server.value('contest.draw', { contestId })).toMatchObject({ state: 'closed', entries: 1 })
    await server.value('contests.draw', { contestId, publicNumber: null }, admin)
    const left = async () =>
      Promise.all(['contest_papers', 'contest_accounts', 'contest_marks', 'contest_entrants', 'contest_winners'].map(async table => (await database.query(`SELECT FROM ${table} WHERE contest_id = $1`, [contestId])).length))
    await atNight()
    expect(await left()).toEqual([1, 2, 2, 1, 1])
    server.clock.now = new Date(server.clock.now.getTime() + 31 * 86_400_000)
    await atNight()
    expect(await left()).toEqual([0, 0, 0, 1, 1])
    expect((await server.value('contest.mine', { contestId }, token)).prize?.name).toBe('保温杯')
    server.clock.now = new Date(server.clock.now.getTime() + 150 * 86_400_000)
    await atNight()
    expect(await left()).toEqual([0, 0, 0, 0, 1])
    expect((await server.value('contest.file', { contestId, part: 0 })).parts).toBe(1)
  })
})

test('an officer of another station reads, and runs nothing; the whole city sees the list', async () => {
  const text = announced()
  await create(text)
  const elsewhere = await signInAtStation(server, database, west, `西边的民警${randomUUID()}`, 'editor')
  const { contests } = await server.value('contests.desk', {}, elsewhere)
  expect(contests.find(({ contestId }) => contestId === text.contestId)).toMatchObject({ mine: false, station: east })
  expect((await server.value('contests.read', { contestId: text.contestId }, elsewhere)).contest.mine).toBe(false)
  for (const action of ['contests.close', 'contests.held'] as const) expect((await server.call(action, { contestId: text.contestId }, elsewhere)).status).toBe(404)
  const volunteer = await signInAtStation(server, database, east, `志愿者${randomUUID()}`, 'volunteer')
  expect((await server.call('contests.desk', {}, volunteer)).status).toBe(403)
  expect((await server.value('contest.list', {})).contests.some(({ contestId }) => contestId === text.contestId)).toBe(true)
})

test('whoever reads a contest hears whether his station hands its prizes out, and the server keeps to it', async () => {
  const officers = [editor, await signInAtStation(server, database, west, `西边的民警${randomUUID()}`), admin]
  for (const [communityIds, told] of [[['east-1'], [true, false, true]], [['east-1', 'west-1'], [true, true, true]], [[], [true, true, true]]] as const) {
    const text = announced({ communityIds })
    await server.value('contests.create', text, admin)
    await database.query('UPDATE contests SET station = $2 WHERE contest_id = $1', [text.contestId, east])
    const { contestId } = text
    const heard = await Promise.all(officers.map(async token => (await server.value('contests.read', { contestId }, token)).contest.mayRedeem))
    expect(heard).toEqual(told)
    const listed = await Promise.all(officers.map(async token => (await server.call('contests.prizes', { contestId, list: 'out' }, token)).status === 200))
    expect(listed).toEqual(told)
  }
})

test('the desk reads all contests page by page, what may still be worked on first; none is missing, and none twice', async () => {
  const { contestId } = announced()
  await create(announced({ contestId }))
  // Older ones by the hundred, of which two thirds are over; four open at one moment.
  await database.query(
    `INSERT INTO contests (contest_id, station, officer, title, publisher, opens_at, closes_at, rules, communities, questions, pass_mark, prizes, pool, seed_hash, sealed_seed, created_at, cancelled_at)
    SELECT gen_random_uuid(), 'elsewhere', officer, title, publisher, '2020-01-01'::timestamptz + (n / 4) * interval '1 hour', closes_at, rules, communities, questions, pass_mark, prizes, pool, seed_hash, sealed_seed, created_at,
      CASE WHEN n % 3 > 0 THEN now() END
    FROM contests, generate_series(1, 320) AS n WHERE contest_id = $1`,
    [contestId]
  )
  const pages = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await server.value('contests.desk', cursor === undefined ? {} : { cursor }, admin)
    pages.push(page.contests)
    cursor = page.nextCursor ?? null
  }
  const seen = pages.flat()
  expect(pages.length).toBeGreaterThanOrEqual(4)
  expect(new Set(seen.map(each => each.contestId)).size).toBe(seen.length)
  const [all] = await database.query<{ count: number }>('SELECT count(*)::int AS count FROM contests')
  expect(seen).toHaveLength(all?.count ?? NaN)
  const overs = seen.map(({ state }) => state === 'drawn' || state === 'cancelled')
  expect(overs).toEqual([...overs].sort((a, b) => Number(a) - Number(b)))
  expect(pages[0]?.some(each => each.contestId === contestId)).toBe(true)
  expect((await server.value('contest.list', {})).contests.some(each => each.contestId === contestId)).toBe(true)
  expect((await server.call('contests.desk', { cursor: 'eyJhdCI6MX0' }, admin)).body).toMatchObject({ code: 'INVALID_INPUT', fields: ['cursor'] })
  await database.query(`DELETE FROM contests WHERE station = 'elsewhere'`)
})

test('until when something held may be decided on is told, no longer than up to the day of the public number', async () => {
  const plain = await server.value('contests.create', announced(), editor)
  expect(plain.decideUntil).toBe(new Date(Date.parse(plain.closesAt) + 3 * 86_400_000).toISOString())
  const on = new Date(Date.parse(hours(72)) + 8 * 3_600_000 + 3 * 86_400_000).toISOString().slice(0, 10)
  const numbered = await server.value('contests.create', announced({ publicNumberSource: { what: '双色球开奖号码', on } }), editor)
  expect(numbered.decideUntil).toBe(new Date(`${on}T00:00:00+08:00`).toISOString())
})
