import { randomUUID } from 'node:crypto'
import type { ActionInput, ActionOutput } from '../../contract/actions'
import { chinaDay } from '../../contract/chinaDay'
import type { Loop, LoopStepName } from '../../contract/loop'
import { kindsWithTemplate } from '../../contract/loopAlertTemplates'
import { checkAlert } from '../../contract/wording/checkAlert'
import { tenKinds2025 } from '../../contract/vocabulary'
import { alertDraftOf } from '../../cloud/loops/alertDraftOf'
import { signInAs } from '../support/editors'
import { alertText, caseText } from '../support/publishedTexts'
import { signInAtStation } from '../support/staff'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'

let database: TestDatabase
let server: TestServer
let officer: string
let colleague: string
let stranger: string
let editor: string
let second: string
let admin: string

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url, { settings: { rateLimitPerMinute: 1_000_000 } })
  officer = await signInAtStation(server, database, '城东派出所', '陈立')
  colleague = await signInAtStation(server, database, '城东派出所', '周敏', 'reviewer')
  stranger = await signInAtStation(server, database, '城西派出所', '吴越')
  editor = await signInAtStation(server, database, '城东派出所', '林编辑', 'editor')
  second = await signInAtStation(server, database, '城西派出所', '何编辑', 'editor')
  admin = await signInAtStation(server, database, '市局', '关南', 'admin')
})
beforeEach(async () => {
  server.clock.now = new Date('2026-11-22T02:00:00Z')
  await database.query('TRUNCATE loops, publications, publication_clock')
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

type Opening = ActionInput<'loops.open'>
const opening = (fields: Partial<Opening> = {}): Opening => ({ loopId: randomUUID(), title: '冒充客服退款的电话多了', kind: 'customerService', from: { tip: '两位居民说接到自称客服的电话，要共享屏幕。' }, ...fields })
const open = (fields: Partial<Opening> = {}, token = officer) => server.value('loops.open', opening(fields), token)
const list = (input: ActionInput<'loops.list'> = {}, token = officer) => server.value('loops.list', input, token)
const later = (days: number) => void (server.clock.now = new Date(server.clock.now.getTime() + days * 86_400_000))
const inDays = (days: number) => chinaDay(new Date(server.clock.now.getTime() + days * 86_400_000))
const stepOf = ({ steps }: Pick<Loop, 'steps'>, name: LoopStepName) => steps.find(({ step }) => step === name)!
const finish = async (loop: Loop, token = officer) => {
  let now = loop
  for (const { step } of loop.steps) now = await server.value('loops.step', { loopId: now.loopId, version: now.version, step, change: 'done' }, token)
  return now
}
const closed = async (loop: Loop) => {
  const { loopId, version } = await finish(loop)
  return server.value('loops.close', { loopId, version, result: '已提醒社区，没有新的反映。' }, officer)
}

describe('a matter', () => {
  test('begins with four steps, the first with who opened it, each with a day', async () => {
    const input = opening()
    const loop = await server.value('loops.open', input, officer)
    expect(loop).toMatchObject({ loopId: input.loopId, version: 1, state: 'open', station: '城东派出所', from: input.from, opened: { by: '陈立' }, alert: null, push: null, closed: null })
    expect(loop.steps.map(({ dueOn, owner, step }) => [step, owner, dueOn])).toEqual([
      ['judge', '陈立', inDays(1)],
      ['teach', null, inDays(3)],
      ['prevent', null, inDays(5)],
      ['handle', null, inDays(7)]
    ])
    expect(loop.history).toEqual([{ deed: 'opened', step: null, text: null, by: '陈立', at: server.clock.now.toISOString() }])
  })

  test('opened twice is one, and keeps what it was opened with', async () => {
    const input = opening()
    await server.value('loops.open', input, officer)
    later(1)
    expect(await server.value('loops.open', { ...input, title: '另一个名字也行' }, colleague)).toMatchObject({ title: input.title, opened: { by: '陈立' } })
    expect((await list()).counts).toEqual({ open: 1, overdue: 0, closed: 0 })
  })

  test.each([
    ['a name with a title', { title: '李大爷接到的电话' }, ['title']],
    ['a phone number', { title: '号码13800138000多次来电' }, ['title']],
    ['an account in the tip', { from: { tip: '对方微信号：scam_2026x，要加好友。' } }, ['from.tip']],
    ['an address in the tip', { from: { tip: '住在幸福路12号的居民反映有人上门。' } }, ['from.tip']],
    ['a number with blanks', { from: { tip: '卡号 6222 0200 1234 5678 收的钱。' } }, ['from.tip']]
  ])('takes no %s', async (_name, fields, named) => {
    const { body, status } = await server.call('loops.open', opening(fields), officer)
    expect({ status, body }).toMatchObject({ status: 400, body: { code: 'INVALID_INPUT', fields: named } })
    expect(await database.query('SELECT 1 FROM loops')).toEqual([])
  })

  test('comes from reports of the same contact, with how many there are, also to who does not see those of other stations', async () => {
    const cluster = 'c'.repeat(22)
    const report = (id: string, community: string | null) =>
      database.query(
        `INSERT INTO reports (resident_id, id, contact_type, money_lost, on_behalf, contact_hash, key_id, community_id, status, version, evidence_count, may_call_back, reply, received_at, updated_at)
         VALUES ($1, $2, 'phone', 'no', false, $3, 'k1', $4, 'received', 1, 0, false, '{}', now(), now())`,
        [`r-${id}`, id, cluster, community]
      )
    await Promise.all([report(randomUUID(), 'east-1'), report(randomUUID(), null), report(randomUUID(), 'west-1')])
    expect((await open({ from: { cluster } })).from).toEqual({ cluster, reports: 3 })
    await database.query(
      `INSERT INTO publications (type, id, version, state, content, content_hash, search, happened, kinds, audiences, drafted_by, drafted_at, changed_at)
       SELECT 'area', id, 1, 'published', jsonb_build_object('id', id, 'name', id, 'station', station), '', '', 0, '{}', '{}', 'files', now(), now()
       FROM (VALUES ('east-1', '城东派出所'), ('west-1', '城西派出所')) area (id, station)`
    )
    expect((await open({ from: { cluster } })).from).toEqual({ cluster, reports: 2 })
    expect((await open({ from: { cluster }, stationId: '城西派出所' }, admin)).from).toEqual({ cluster, reports: 3 })
    const unknown = await server.call('loops.open', opening({ from: { cluster: 'x'.repeat(22) } }), officer)
    expect(unknown.body).toMatchObject({ code: 'NOT_FOUND', fields: ['from'] })
    expect((await server.call('loops.open', opening({ from: { cluster } }), editor)).body).toMatchObject({ code: 'FORBIDDEN', fields: ['from'] })
    await database.query('TRUNCATE reports')
  })
})

describe('who may', () => {
  test('see a matter: its own station and administrators, for others it is not there', async () => {
    const { loopId, version } = await open()
    const unknown = (await server.call('loops.read', { loopId: randomUUID() }, stranger)).text
    const seen = { loopId, version }
    const tries = [
      server.call('loops.read', { loopId }, stranger),
      server.call('loops.assign', { ...seen, step: 'judge', owner: null, dueOn: null }, stranger),
      server.call('loops.step', { ...seen, step: 'judge', change: 'done' }, stranger),
      server.call('loops.draft', seen, stranger),
      server.call('loops.push', { ...seen, pushId: randomUUID() }, stranger),
      server.call('loops.close', { ...seen, result: '看看能不能关' }, stranger),
      server.call('loops.reopen', { ...seen, reason: '看看能不能开' }, stranger)
    ]
    for (const { status, text } of await Promise.all(tries)) expect({ status, text }).toEqual({ status: 404, text: unknown })
    expect((await server.call('loops.open', opening({ loopId }), stranger)).body).toMatchObject({ code: 'CONFLICT' })
    expect((await list({}, stranger)).loops).toEqual([])
    expect((await list({}, admin)).loops.map(each => each.loopId)).toEqual([loopId])
    expect((await server.value('loops.read', { loopId }, admin)).loop.version).toBe(1)
  })

  test('ask for a station: administrators for any, others for their own', async () => {
    await open()
    await open({}, stranger)
    expect((await list({ stationId: '城西派出所' }, admin)).counts.open).toBe(1)
    expect((await list({ stationId: '城东派出所' })).counts.open).toBe(1)
    expect((await server.call('loops.list', { stationId: '城西派出所' }, officer)).body).toMatchObject({ code: 'FORBIDDEN', fields: ['stationId'] })
    expect((await server.call('loops.open', opening({ stationId: '城西派出所' }), officer)).body).toMatchObject({ code: 'FORBIDDEN' })
  })

  test('not volunteers, residents or nobody; and only editors check drafts', async () => {
    const volunteer = await signInAs(server, database, 'volunteer')
    const resident = await server.signIn()
    for (const [token, status] of [[volunteer, 403], [resident, 403], [undefined, 401]] as const) {
      expect((await server.call('loops.list', {}, token)).status).toBe(status)
      expect((await server.call('loops.open', opening(), token)).status).toBe(status)
      expect((await server.call('drafts.check', { alert: alertText('a-one') }, token)).status).toBe(status)
    }
    expect((await server.call('drafts.people', { by: [] }, officer)).status).toBe(403)
  })
})

describe('a change', () => {
  test('of two editors at once one wins, and the other is told', async () => {
    const { loopId, version } = await open()
    const change = (note: string, token: string) => server.call('loops.step', { loopId, version, step: 'judge', change: 'note', note }, token)
    const both = await Promise.all([change('问过社区了', officer), change('已和银行核对', colleague)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(both.find(({ status }) => status === 409)!.body).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('刚被别人改过') as string })
    expect((await server.value('loops.read', { loopId }, officer)).loop).toMatchObject({ version: 2, history: [{}, { deed: 'noted' }] })
  })

  test('gives a step to somebody of the station only, and until a day that is to come', async () => {
    const { loopId } = await open()
    const { colleagues } = await server.value('loops.read', { loopId }, officer)
    expect(colleagues).toEqual(['周敏', '林编辑', '陈立'].sort((a, b) => (a < b ? -1 : 1)))
    const assign = (fields: object) => server.call('loops.assign', { loopId, version: 1, step: 'teach', owner: '周敏', dueOn: inDays(2), ...fields }, officer)
    expect((await assign({ owner: '吴越' })).body).toMatchObject({ code: 'INVALID_INPUT', fields: ['owner'] })
    for (const dueOn of [inDays(-1), '2026-02-30', '2030-01-01']) expect((await assign({ dueOn })).body).toMatchObject({ code: 'INVALID_INPUT', fields: ['dueOn'] })
    expect((await assign({})).body).toMatchObject({ ok: true, value: { version: 2, history: [{}, { deed: 'assigned', step: 'teach', text: '宣传教育：周敏，11月24日前' }] } })
    const { loop } = await server.value('loops.read', { loopId }, officer)
    expect(stepOf(loop, 'teach')).toMatchObject({ owner: '周敏', dueOn: inDays(2) })
    expect((await server.value('loops.assign', { loopId, version: 2, step: 'teach', owner: null, dueOn: null }, officer)).steps[1]).toMatchObject({ owner: null, dueOn: null })
  })

  test('stamps a step as done, takes it back, and refuses what stands so already', async () => {
    const { loopId } = await open()
    const step = (version: number, change: 'done' | 'undo', note?: string) => server.call('loops.step', { loopId, version, step: 'prevent', change, ...(note && { note }) }, colleague)
    const done = (await step(1, 'done', '已请运营商核查')).body as { value: Loop }
    expect(stepOf(done.value, 'prevent')).toMatchObject({ done: { by: '周敏', at: server.clock.now.toISOString() }, owner: '周敏', note: '已请运营商核查' })
    expect((await step(2, 'done')).body).toMatchObject({ code: 'CONFLICT' })
    const undone = (await step(2, 'undo')).body as { value: Loop }
    expect(stepOf(undone.value, 'prevent')).toMatchObject({ done: null, note: '已请运营商核查' })
    expect((await step(3, 'undo')).body).toMatchObject({ code: 'CONFLICT' })
  })

  test('keeps no name and no number in a note', async () => {
    const { loopId } = await open()
    const note = (text: string) => server.call('loops.step', { loopId, version: 1, step: 'judge', change: 'note', note: text }, officer)
    for (const text of ['已回访王女士', '电话一三八零零一三八零零零', '身份证 11010119900101123X']) expect((await note(text)).body).toMatchObject({ code: 'INVALID_INPUT', fields: ['note'] })
    expect((await note('已回访两位居民，都没有转账。')).status).toBe(200)
  })

  test('is written into the log of who made it, by its id', async () => {
    const { loopId } = await open()
    await server.value('loops.step', { loopId, version: 1, step: 'judge', change: 'done' }, officer)
    const rows = await database.query('SELECT action, target FROM audit_log WHERE action LIKE $1 AND target = $2', ['loops.%', loopId])
    expect(rows.map(row => (row as { action: string }).action).sort()).toEqual(['loops.open', 'loops.step'])
  })
})

describe('what is overdue', () => {
  test('is counted in days of China, comes first and alone under its state, and is over when done or closed', async () => {
    const late = await open({ title: '明天就到期的事' })
    const other = await open({ title: '一直没有期限的事' })
    let version = other.version
    for (const { step } of other.steps) version = (await server.value('loops.assign', { loopId: other.loopId, version, step, owner: null, dueOn: null }, officer)).version
    later(3)
    const { counts, loops } = await list({ state: 'overdue' })
    expect(counts).toEqual({ open: 2, overdue: 1, closed: 0 })
    expect(loops.map(({ title }) => title)).toEqual(['明天就到期的事'])
    expect(loops[0]!.steps.map(({ overdueDays }) => overdueDays)).toEqual([2, 0, 0, 0])
    expect((await list()).loops.map(({ title }) => title)).toEqual(['明天就到期的事', '一直没有期限的事'])
    await server.value('loops.step', { loopId: late.loopId, version: late.version, step: 'judge', change: 'done' }, officer)
    expect((await list()).counts.overdue).toBe(0)
  })

  test('begins at midnight in China', async () => {
    await open()
    server.clock.now = new Date('2026-11-23T15:59:59Z')
    expect((await list()).counts.overdue).toBe(0)
    server.clock.now = new Date('2026-11-23T16:00:00Z')
    expect((await list()).counts.overdue).toBe(1)
  })
})

describe('the end', () => {
  test('comes with a result and all steps done, and can be taken back with a reason', async () => {
    const loop = await open()
    const early = await server.call('loops.close', { loopId: loop.loopId, version: 1, result: '没有新的反映了' }, officer)
    expect(early.body).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('预警研判、宣传教育、技术防控、案件处置') as string })
    const shut = await closed(loop)
    expect(shut).toMatchObject({ state: 'closed', closed: { by: '陈立', result: '已提醒社区，没有新的反映。' } })
    expect((await server.call('loops.step', { loopId: shut.loopId, version: shut.version, step: 'judge', change: 'undo' }, officer)).body).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('已经办结') as string })
    const again = await server.value('loops.reopen', { loopId: shut.loopId, version: shut.version, reason: '又有居民反映' }, officer)
    expect(again).toMatchObject({ state: 'open', closed: null })
    expect(again.history.slice(-2)).toMatchObject([{ deed: 'closed', text: '已提醒社区，没有新的反映。' }, { deed: 'reopened', text: '又有居民反映' }])
    expect((await server.call('loops.reopen', { loopId: again.loopId, version: again.version, reason: '再开一次' }, officer)).status).toBe(409)
  })

  test('sorts closed matters by when they were closed, page by page, each once', async () => {
    for (let i = 1; i <= 5; i += 1) {
      await closed(await open({ title: `第${i}件办完的事` }))
      later(1)
    }
    const titles: string[] = []
    let cursor: string | undefined
    do {
      const page = await list({ state: 'closed', limit: 2, ...(cursor && { cursor }) })
      titles.push(...page.loops.map(({ title }) => title))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(titles).toEqual([5, 4, 3, 2, 1].map(i => `第${i}件办完的事`))
    const { nextCursor } = await list({ state: 'closed', limit: 2 })
    for (const broken of [{ state: 'open', cursor: nextCursor }, { state: 'closed', cursor: 'xx' }]) expect((await server.call('loops.list', broken, officer)).body).toMatchObject({ code: 'INVALID_INPUT', fields: ['cursor'] })
  })

  test('pages open matters by the day they are due', async () => {
    for (let i = 1; i <= 5; i += 1) {
      await open({ title: `第${i}件要办的事` })
      later(i % 2)
    }
    const first = await list({ limit: 3 })
    const rest = await list({ limit: 3, cursor: first.nextCursor! })
    expect([...first.loops, ...rest.loops].map(({ title }) => title).sort()).toEqual([1, 2, 3, 4, 5].map(i => `第${i}件要办的事`))
    const dues = [...first.loops, ...rest.loops].map(loop => stepOf(loop, 'judge').dueOn)
    expect(dues).toEqual([...dues].sort())
  })
})

describe('an alert that comes of a matter', () => {
  const drafted = async (fields: Partial<Opening> = {}) => {
    const loop = await open(fields)
    return server.value('loops.draft', { loopId: loop.loopId, version: loop.version }, officer)
  }

  test('says what is known of the kind and nothing of the reports, and passes the rules', async () => {
    const { alert, loop } = await drafted({ from: { tip: '老城区菜市场门口有人发二维码。' } })
    expect(alert).toMatchObject({ state: 'draft', version: 1, findings: [] })
    expect(loop).toMatchObject({ alert: { id: alert.id, state: 'draft', title: '退款不用先转账' }, history: [{}, { deed: 'drafted', step: 'judge' }] })
    const { versions } = await server.value('alerts.desk', {}, editor)
    expect(JSON.stringify(versions[0]!.text)).not.toContain('菜市场')
    expect(versions[0]!.text).toMatchObject({ publisher: '城东派出所', action: { type: 'practice', kind: 'customerService' }, communities: [] })
  })

  test('is made once, and again only when it was rejected or withdrawn', async () => {
    const { alert, loop } = await drafted()
    const again = (version: number) => server.call('loops.draft', { loopId: loop.loopId, version }, colleague)
    expect((await again(loop.version)).body).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('已经有预警') as string })
    await server.value('alerts.publish', { step: 'reject', id: alert.id, version: 1, reason: '换一种说法' }, editor)
    expect((await again(loop.version)).body).toMatchObject({ ok: true, value: { alert: { id: alert.id, state: 'draft', version: 2 } } })
  })

  test('is edited and approved at the desk by two, and passed on only once it is published', async () => {
    const { alert, loop } = await drafted()
    const push = (version: number) => server.call('loops.push', { loopId: loop.loopId, version, pushId: randomUUID() }, officer)
    expect((await push(loop.version)).body).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('还没有发布') as string })
    const { versions } = await server.value('alerts.desk', {}, editor)
    const edited = await server.value('alerts.publish', { step: 'draft', alert: { ...versions[0]!.text, title: '退款先问平台客服' } }, editor)
    expect((await server.call('alerts.publish', { step: 'approve', id: alert.id, version: edited.version }, editor)).status).toBe(403)
    await server.value('alerts.publish', { step: 'approve', id: alert.id, version: edited.version }, second)
    expect((await push(loop.version)).body).toMatchObject({ ok: true, value: { alert: { state: 'published', version: 2, title: '退款先问平台客服' }, push: { by: '陈立' } } })
  })

  test.each([...kindsWithTemplate.map(kind => [kind, kind] as const), ['no kind', null] as const])('about %s has nothing against it', (_name, kind) => {
    const now = new Date('2026-11-22T02:00:00Z')
    expect(checkAlert(alertDraftOf({ kind, opened_at: now }, randomUUID(), '城东派出所', now))).toEqual([])
  })

  test('has a template for each of the ten kinds', () => {
    expect(tenKinds2025.filter(kind => !kindsWithTemplate.includes(kind))).toEqual([])
  })
})

describe('checking what is typed', () => {
  const check = async (input: ActionInput<'drafts.check'>): Promise<ActionOutput<'drafts.check'>['findings']> => (await server.value('drafts.check', input, editor)).findings

  test('names the field of each finding, also while other fields are empty, and keeps nothing', async () => {
    const alert = alertText('a-one', { title: '', text: '千万不要相信，最新骗局来了！' })
    const found = await check({ alert })
    expect([...new Set(found.map(({ field }) => field))]).toEqual(['text'])
    expect(found.every(({ mend, problem }) => problem.length > 3 && mend.length > 3)).toBe(true)
    expect(await check({ case: caseText('case-one', { advice: ['去找王大爷问一问。'], place: '' }) })).toMatchObject([{ field: 'advice.0', rule: '个人信息' }])
    expect(await database.query('SELECT 1 FROM publications')).toEqual([])
  })

  test('says of a whole text the same as the desk does', async () => {
    const text = caseText('case-one', { amount: '85万元', questionId: 'no-such-question' })
    const { findings } = await server.value('cases.publish', { step: 'draft', case: text }, editor)
    expect(findings.map(({ field }) => field).sort()).toEqual(['amount', 'questionId'])
    expect(await check({ case: text })).toEqual(findings)
    expect(await check({ alert: alertText('a-one', { action: { type: 'lesson', lessonId: 'lesson-none' } }) })).toMatchObject([{ field: 'action.lessonId' }])
    expect(await check({ alert: alertText('a-one') })).toEqual([])
  })

  test('names who stands behind a stamp, and which of them is oneself', async () => {
    const [row] = await database.query<{ officer_id: string }>(`SELECT officer_id FROM officers WHERE name = '林编辑'`)
    const people = await server.value('drafts.people', { by: [row!.officer_id, 'files'] }, editor)
    expect(people).toEqual({ me: row!.officer_id, people: [{ by: row!.officer_id, name: '林编辑', station: '城东派出所' }] })
  })
})
