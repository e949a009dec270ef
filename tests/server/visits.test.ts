import { randomUUID } from 'node:crypto'
import { chinaDay } from '../../contract/chinaDay'
import type { ActionInput } from '../../contract/actions'
import type { Visit } from '../../contract/fieldwork'
import { signInAs } from '../support/editors'
import { signInAtStation } from '../support/staff'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'

let database: TestDatabase
let server: TestServer
let officer: string
let colleague: string
let stranger: string

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url, { settings: { rateLimitPerMinute: 1_000_000 } })
  officer = await signInAtStation(server, database, '城东派出所', '陈立')
  colleague = await signInAtStation(server, database, '城东派出所', '周敏', 'volunteer')
  stranger = await signInAtStation(server, database, '城西派出所', '吴越')
})
beforeEach(async () => {
  server.clock.now = new Date('2026-11-22T02:00:00Z')
  await database.query('TRUNCATE visits, visit_marks')
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

type Request = ActionInput<'visits.save'>
const place = (fields: Partial<Request> = {}): Request => ({ visitId: randomUUID(), kind: 'point', label: '幸福里3栋', communityId: 'east-1', count: 24, ...fields })
const save = (fields: Partial<Request> = {}, token = officer) => server.value('visits.save', place(fields), token)
const mark = (visitId: string, fields: Partial<ActionInput<'visits.mark'>> = {}, token = officer) =>
  server.value('visits.mark', { visitId, markId: randomUUID(), result: 'met', ...fields }, token)
const list = async (input: ActionInput<'visits.list'> = {}, token = officer) => (await server.value('visits.list', input, token)).visits
const labels = async (input: ActionInput<'visits.list'> = {}) => (await list(input)).map(({ label }) => label)
const inDays = (days: number) => chinaDay(new Date(server.clock.now.getTime() + days * 86_400_000))
const later = (hours: number) => void (server.clock.now = new Date(server.clock.now.getTime() + hours * 3_600_000))

describe('the list of a station', () => {
  test('is shared by all who work there, and says where each place stands', async () => {
    const input = place({ dueOn: '2026-12-01' })
    const { visitId, ...written } = input
    expect(await server.value('visits.save', input, officer)).toEqual({ visitId, ...written, last: null, met: 0 })
    const seen = await mark(visitId, { met: 5, visitedOn: '2026-11-21' }, colleague)
    expect(seen).toMatchObject({ visitId, met: 5, dueOn: null, last: { result: 'met', met: 5, visitedOn: '2026-11-21', by: '周敏' } })
    expect(await list()).toEqual([seen])
  })

  test('shows nothing to another station, which can change nothing of it either', async () => {
    const visit = await save()
    const { markId } = (await mark(visit.visitId, { met: 2 })).last!
    const before = await list()
    expect(await list({}, stranger)).toEqual([])
    const attempts = [
      server.call('visits.save', place({ visitId: visit.visitId, label: '改成别的' }), stranger),
      server.call('visits.remove', { visitId: visit.visitId }, stranger),
      server.call('visits.mark', { visitId: visit.visitId, markId: randomUUID(), result: 'refused' }, stranger),
      server.call('visits.unmark', { visitId: visit.visitId, markId }, stranger)
    ]
    const unknown = (await server.call('visits.remove', { visitId: randomUUID() }, stranger)).text
    for (const { status, text } of await Promise.all(attempts)) expect({ status, text }).toEqual({ status: 404, text: unknown })
    expect(await list()).toEqual(before)
    expect((await server.value('visits.coverage', {}, stranger)).kinds.every(({ places }) => places === 0)).toBe(true)
  })

  test('of those whose role was set by hand is one of its own', async () => {
    const [one, other] = [await signInAs(server, database, 'officer'), await signInAs(server, database, 'admin')]
    const { visitId } = await save({}, one)
    expect(await mark(visitId, {}, other)).toMatchObject({ last: { by: '' } })
    expect(await list({}, one)).toHaveLength(1)
    expect(await list()).toEqual([])
  })

  test('is for staff only', async () => {
    const inputs = { 'visits.save': place(), 'visits.list': {}, 'visits.coverage': {}, 'visits.remove': { visitId: randomUUID() } } as const
    const resident = await server.signIn()
    for (const action of Object.keys(inputs) as (keyof typeof inputs)[]) {
      expect((await server.call(action, inputs[action])).status).toBe(401)
      expect((await server.call(action, inputs[action], resident)).status).toBe(403)
    }
    expect(await database.query('SELECT 1 FROM visits')).toEqual([])
  })

  test('comes page by page in the order it was written down, each place once, also when marks come in between', async () => {
    for (let i = 1; i <= 7; i += 1) {
      await save({ label: `幸福里${i}栋` })
      if (i % 3) later(1)
    }
    const seen: Visit[] = []
    let cursor: string | undefined
    do {
      const page = await server.value('visits.list', { limit: 2, ...(cursor && { cursor }) }, officer)
      for (const { visitId } of page.visits) await mark(visitId)
      seen.push(...page.visits)
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(seen.map(({ label }) => label).sort()).toEqual([1, 2, 3, 4, 5, 6, 7].map(i => `幸福里${i}栋`))
    const { nextCursor } = await server.value('visits.list', { kind: 'point', limit: 1 }, officer)
    expect((await server.call('visits.list', { kind: 'line', cursor: nextCursor }, officer)).body).toMatchObject({ code: 'INVALID_INPUT', fields: ['cursor'] })
  })

  test('is filtered by community, by kind, and by what is still to be done', async () => {
    await save({ label: '没去过', communityId: 'west-2', kind: 'group' })
    await save({ label: '没去过已到期', dueOn: inDays(0) })
    await save({ label: '没去过未到期', dueOn: inDays(1) })
    const marked = async (label: string, ...marks: Partial<ActionInput<'visits.mark'>>[]) => {
      const { visitId } = await save({ label, kind: 'line' })
      for (const fields of marks) await mark(visitId, fields)
    }
    await marked('已见面', { result: 'met' })
    await marked('拒绝', { result: 'refused' })
    await marked('没人', { result: 'absent' })
    await marked('见过又没人', { result: 'met' }, { result: 'absent' })
    await marked('需回访', { result: 'again', visitedOn: inDays(-5), revisitOn: inDays(-1) })
    await marked('见过再回访', { result: 'met' }, { result: 'again', revisitOn: inDays(9) })
    expect(await labels({ communityId: 'west-2' })).toEqual(['没去过'])
    expect(await labels({ kind: 'group' })).toEqual(['没去过'])
    expect((await labels({ state: 'open' })).sort()).toEqual(['没去过', '没去过已到期', '没去过未到期', '没人', '需回访', '见过再回访'].sort())
    expect((await labels({ state: 'due' })).sort()).toEqual(['没去过已到期', '需回访'].sort())
    expect((await labels({ state: 'done' })).sort()).toEqual(['已见面', '拒绝', '见过又没人'].sort())
    expect(await list({ limit: 50 })).toHaveLength(9)
  })
})

describe('saving', () => {
  test('the same place again is one; another text changes it and keeps its marks', async () => {
    const input = place()
    const first = await server.value('visits.save', input, officer)
    expect(await Promise.all(Array.from({ length: 8 }, () => server.value('visits.save', input, officer)))).toEqual(Array(8).fill(first))
    await mark(input.visitId, { met: 20 })
    const changed = await save({ visitId: input.visitId, label: '幸福里3号楼', count: 12, kind: 'group' }, colleague)
    expect(changed).toMatchObject({ label: '幸福里3号楼', count: 12, kind: 'group', met: 12, last: { result: 'met', met: 20 } })
    expect(await list()).toEqual([changed])
  })

  test('a day that is set by hand holds until the next mark; sending the same again does not bring it back', async () => {
    const input = place({ dueOn: '2026-12-01' })
    await server.value('visits.save', input, officer)
    later(1)
    expect(await mark(input.visitId, { result: 'again', revisitOn: '2026-12-24' })).toMatchObject({ dueOn: '2026-12-24' })
    expect(await save(input)).toMatchObject({ dueOn: '2026-12-24' })
    later(1)
    expect(await save({ ...input, dueOn: '2026-12-30' })).toMatchObject({ dueOn: '2026-12-30' })
    later(1)
    expect(await mark(input.visitId, { result: 'absent' })).toMatchObject({ dueOn: null })
    expect(await save({ ...input, dueOn: '2026-12-30' })).toMatchObject({ dueOn: null })
  })

  test('a place that was removed stays so, whatever comes late, and its marks count no more', async () => {
    const input = place()
    await server.value('visits.save', input, officer)
    await mark(input.visitId)
    for (const token of [officer, colleague]) expect(await server.value('visits.remove', { visitId: input.visitId }, token)).toEqual({})
    expect((await server.call('visits.save', input, officer)).status).toBe(404)
    expect((await server.call('visits.mark', { visitId: input.visitId, markId: randomUUID(), result: 'met' }, officer)).status).toBe(404)
    expect(await list()).toEqual([])
    expect((await server.value('visits.coverage', {}, officer)).kinds[0]).toMatchObject({ places: 0, met: 0 })
  })

  test('no more than ten thousand places of a station, of which any can still be changed', async () => {
    await database.query(`INSERT INTO visits (id, station, kind, label, community_id, count, planned_at, created_at)
      SELECT gen_random_uuid(), '城东派出所', 'line', '某单位', 'east-1', 1, now(), now() FROM generate_series(1, 9999)`)
    const last = await save()
    expect((await server.call('visits.save', place(), officer)).body).toMatchObject({ code: 'TOO_MANY', message: expect.stringContaining('删去') as string })
    expect(await save({ visitId: last.visitId, label: '最后一栋' })).toMatchObject({ label: '最后一栋' })
    expect(await save({}, stranger)).toMatchObject({ met: 0 })
  })

  test('keeps rare and wide characters as they are, without blanks around them', async () => {
    expect(await save({ label: '  𠮷庆里　１２栋 \t ３单元 ' })).toMatchObject({ label: '𠮷庆里 １２栋 ３单元' })
    expect(await save({ label: '12-3-1001' })).toMatchObject({ label: '12-3-1001' })
    for (const label of ['小王庄二组', '🏠🏠', '老年大学舞蹈队', '2026年新生家长', '110宣传点']) expect(await save({ label })).toMatchObject({ label })
  })

  test.each<[string, object, string[]]>([
    ['a phone number', { label: '3栋13800138000' }, ['label']],
    ['a phone number in groups', { label: '138-0013 8000号' }, ['label']],
    ['a phone number in full width', { label: '３栋１３８００１３８０００' }, ['label']],
    ['a phone number with something invisible in it', { label: '1380013\u200b8000' }, ['label']],
    ['a phone number in words', { label: '幺三八零零一三八零零零' }, ['label']],
    ['an ID number', { label: '11010519491231002X' }, ['label']],
    ['an ID number in groups', { label: '110105 19491231 002X' }, ['label']],
    ['seven digits', { label: '栋1234567' }, ['label']],
    ['a name with a title', { label: '3栋张大爷家' }, ['label']],
    ['blanks only', { label: '    ' }, ['label']],
    ['one character', { label: ' 家 ' }, ['label']],
    ['one rare character', { label: '𠮷' }, ['label']],
    ['something that cannot be kept', { label: '幸福\u0000里' }, ['label']],
    ['half a character', { label: '幸福里\ud842' }, ['label']],
    ['a text that is too long', { label: '里'.repeat(31) }, ['label']],
    ['a huge text', { label: '里'.repeat(60_000) }, ['label']],
    ['a label that is no text', { label: 5 }, ['label']],
    ['nobody there', { count: 0 }, ['count']],
    ['half a household', { count: 1.5 }, ['count']],
    ['more than a city', { count: 100_001 }, ['count']],
    ['a count in words', { count: '24' }, ['count']],
    ['a day that there is not', { dueOn: '2026-02-30' }, ['dueOn']],
    ['a day long past', { dueOn: '1999-01-01' }, ['dueOn']],
    ['a day far off', { dueOn: '9999-12-31' }, ['dueOn']],
    ['a kind that there is not', { kind: 'area' }, ['kind']],
    ['an id that is none', { visitId: 'one' }, ['visitId']],
    ['a community that is none', { communityId: '../etc' }, ['communityId']],
    ['a phone number for a community', { communityId: '13800138000' }, ['communityId']],
    ['a field for a name', { name: '张三' }, ['name']],
    ['a field for a phone', { phone: '13800138000' }, ['phone']]
  ])('refuses %s', async (_name, fields, wrong) => {
    const { body, status } = await server.call('visits.save', { ...place(), ...fields }, officer)
    expect({ status, ...body }).toMatchObject({ status: 400, code: 'INVALID_INPUT', message: expect.stringMatching(/^[^a-z]*\p{Script=Han}.*。$/u) as string, fields: wrong })
    expect(await database.query('SELECT 1 FROM visits')).toEqual([])
  })
})
