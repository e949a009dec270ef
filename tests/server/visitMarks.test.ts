import { randomUUID } from 'node:crypto'
import { forgetFieldwork } from '../../cloud/forgetFieldwork'
import type { ActionInput } from '../../contract/actions'
import { signInAtStation } from '../support/staff'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'

let database: TestDatabase
let server: TestServer
let officer: string
let colleague: string

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url, { settings: { rateLimitPerMinute: 1_000_000 } })
  officer = await signInAtStation(server, database, '城东派出所', '陈立')
  colleague = await signInAtStation(server, database, '城东派出所', '周敏')
})
beforeEach(async () => {
  server.clock.now = new Date('2026-11-22T02:00:00Z')
  await database.query('TRUNCATE visits, visit_marks')
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

type Mark = ActionInput<'visits.mark'>
const save = async (fields: Partial<ActionInput<'visits.save'>> = {}) =>
  (await server.value('visits.save', { visitId: randomUUID(), kind: 'point', label: '幸福里3栋', communityId: 'east-1', count: 24, ...fields }, officer)).visitId
const markOf = (visitId: string, fields: Partial<Mark> = {}): Mark => ({ visitId, markId: randomUUID(), result: 'met', ...fields })
const mark = (visitId: string, fields: Partial<Mark> = {}, token = officer) => server.value('visits.mark', markOf(visitId, fields), token)
const list = async () => (await server.value('visits.list', {}, officer)).visits
const later = (hours: number) => void (server.clock.now = new Date(server.clock.now.getTime() + hours * 3_600_000))

test('a mark that is sent again, side by side or weeks later, is one with one answer', async () => {
  const visitId = await save()
  const input = markOf(visitId, { result: 'again', revisitOn: '2026-11-25' })
  const answers = await Promise.all(Array.from({ length: 10 }, () => server.call('visits.mark', input, officer)))
  expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
  later(24 * 40)
  const again = await server.call('visits.mark', input, officer)
  expect(again).toMatchObject({ status: 200, text: answers[0]?.text })
  expect(await database.query('SELECT result FROM visit_marks')).toEqual([{ result: 'again' }])
})

test('those who are met add up, to the count and no further; left out, all of them were met', async () => {
  const visitId = await save({ count: 10 })
  expect(await mark(visitId, { met: 4 })).toMatchObject({ met: 4, last: { met: 4 } })
  expect(await mark(visitId, { met: 3 }, colleague)).toMatchObject({ met: 7, last: { met: 3, by: '周敏' } })
  expect(await mark(visitId, { result: 'refused' })).toMatchObject({ met: 7, last: { met: 0, result: 'refused' } })
  expect(await mark(visitId, { met: 9 })).toMatchObject({ met: 10 })
  expect(await mark(await save({ count: 10 }))).toMatchObject({ met: 10, last: { met: 10 } })
})

test('the last mark is that of the latest day, whichever came first; of one day the one that came last', async () => {
  const visitId = await save()
  await mark(visitId, { result: 'refused', visitedOn: '2026-11-20' })
  await mark(visitId, { result: 'met', visitedOn: '2026-11-22' }, colleague)
  expect(await mark(visitId, { result: 'again', visitedOn: '2026-11-21', revisitOn: '2026-12-01' })).toMatchObject({ dueOn: null, last: { result: 'met', by: '周敏' } })
  expect(await mark(visitId, { result: 'again', revisitOn: '2026-12-02' })).toMatchObject({ dueOn: '2026-12-02', last: { result: 'again', by: '陈立' } })
  for (const result of ['absent', 'met', 'refused'] as const) expect(await mark(visitId, { result })).toMatchObject({ dueOn: null, last: { result } })
})

test('the day of a visit is that of China where it is not given, and may be a day ahead', async () => {
  server.clock.now = new Date('2026-11-21T16:30:00Z')
  const visitId = await save()
  expect(await mark(visitId)).toMatchObject({ last: { visitedOn: '2026-11-22' } })
  expect(await mark(visitId, { visitedOn: '2026-11-23' })).toMatchObject({ last: { visitedOn: '2026-11-23' } })
  expect((await server.call('visits.mark', markOf(visitId, { visitedOn: '2026-11-24' }), officer)).body).toMatchObject({ code: 'INVALID_INPUT', fields: ['visitedOn'] })
})

test('what waited for the network counts for the day it was done', async () => {
  const visitId = await save()
  later(24 * 40)
  expect(await mark(visitId, { result: 'again', visitedOn: '2026-11-23', revisitOn: '2026-11-24' })).toMatchObject({ dueOn: '2026-11-24', last: { visitedOn: '2026-11-23' } })
})

describe('taking a mark back', () => {
  test('shows the place as it was before; doing it again, or the mark sent once more, changes nothing', async () => {
    const visitId = await save({ dueOn: '2026-12-05' })
    const before = await mark(visitId, { result: 'again', revisitOn: '2026-12-01' }, colleague)
    const input = markOf(visitId, { met: 3 })
    await server.value('visits.mark', input, officer)
    for (let i = 0; i < 2; i += 1) expect(await server.value('visits.unmark', { visitId, markId: input.markId }, officer)).toEqual(before)
    expect(await server.value('visits.mark', input, officer)).toEqual(before)
    expect(await server.value('visits.unmark', { visitId, markId: before.last!.markId }, colleague)).toMatchObject({ dueOn: '2026-12-05', last: null, met: 0 })
  })

  test('before the mark has come over a slow network keeps it from counting', async () => {
    const visitId = await save()
    const input = markOf(visitId)
    for (let i = 0; i < 2; i += 1) expect((await server.call('visits.unmark', { visitId, markId: input.markId }, officer)).status).toBe(i ? 200 : 404)
    expect(await server.value('visits.mark', input, officer)).toMatchObject({ last: null, met: 0 })
    expect((await server.value('visits.coverage', {}, officer)).kinds[0]).toMatchObject({ placesVisited: 0, met: 0 })
  })

  test("is for one's own marks of the last day only", async () => {
    const visitId = await save()
    const seen = await mark(visitId)
    const markId = seen.last!.markId
    const refused = async (token: string, fields: object = {}) => (await server.call('visits.unmark', { visitId, markId, ...fields }, token)).body
    expect(await refused(colleague)).toMatchObject({ code: 'FORBIDDEN', message: expect.stringContaining('同事') as string })
    expect(await refused(officer, { markId: randomUUID() })).toMatchObject({ code: 'NOT_FOUND' })
    expect(await refused(officer, { visitId: await save() })).toMatchObject({ code: 'NOT_FOUND' })
    later(24.1)
    expect(await refused(officer)).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('24小时') as string })
    expect(await list()).toContainEqual(seen)
  })
})

test('coverage counts places and people of each kind by their last mark', async () => {
  await save({ communityId: 'east-1', count: 5 })
  const marked = async (kind: 'point' | 'line' | 'group', count: number, communityId: string, ...marks: Partial<Mark>[]) => {
    const visitId = await save({ kind, count, communityId })
    for (const fields of marks) await mark(visitId, fields)
  }
  await marked('point', 30, 'east-1', { met: 12 }, { met: 8 })
  await marked('point', 10, 'west-2', { result: 'absent' })
  await marked('line', 800, 'east-1', { met: 300 }, { result: 'again', revisitOn: '2026-12-01' })
  await marked('line', 1, 'east-1', { result: 'refused' })
  const { asOf, kinds } = await server.value('visits.coverage', {}, colleague)
  expect(asOf).toBe('2026-11-22T02:00:00.000Z')
  expect(kinds).toEqual([
    { kind: 'point', places: 3, placesVisited: 2, count: 45, met: 20, refused: 0, toRevisit: 0 },
    { kind: 'line', places: 2, placesVisited: 2, count: 801, met: 300, refused: 1, toRevisit: 1 },
    { kind: 'group', places: 0, placesVisited: 0, count: 0, met: 0, refused: 0, toRevisit: 0 }
  ])
  expect((await server.value('visits.coverage', { communityId: 'west-2' }, officer)).kinds[0]).toMatchObject({ places: 1, placesVisited: 1, met: 0 })
})

test.each<[string, object, string[]]>([
  ['需回访 without a day', { result: 'again' }, ['revisitOn']],
  ['a day to come again on the day of the visit', { result: 'again', revisitOn: '2026-11-22' }, ['revisitOn']],
  ['a day to come again before the visit', { result: 'again', visitedOn: '2026-11-20', revisitOn: '2026-11-19' }, ['revisitOn']],
  ['a day to come again that there is not', { result: 'again', revisitOn: '2027-02-29' }, ['revisitOn']],
  ['a day to come again in many years', { result: 'again', revisitOn: '2099-01-01' }, ['revisitOn']],
  ['a day to come again where nobody comes again', { result: 'met', revisitOn: '2026-12-01' }, ['revisitOn']],
  ['a visit in two days', { visitedOn: '2026-11-24' }, ['visitedOn']],
  ['a visit on a day that there is not', { visitedOn: '2026-02-30' }, ['visitedOn']],
  ['a visit before there was an app', { visitedOn: '2009-01-01' }, ['visitedOn']],
  ['more people than there are', { met: 25 }, ['met']],
  ['nobody met', { met: 0 }, ['met']],
  ['people met where nobody was', { result: 'absent', met: 1 }, ['met']],
  ['people met by a refusal', { result: 'refused', met: 1 }, ['met']],
  ['people met by half', { met: 1.5 }, ['met']],
  ['fewer than nobody', { met: -1 }, ['met']],
  ['a result that there is not', { result: '已见面' }, ['result']],
  ['a mark without an id', { markId: undefined }, ['markId']],
  ['an id that is none', { markId: '😀'.repeat(9) }, ['markId']],
  ['a day with a time', { visitedOn: '2026-11-22T00:00:00Z' }, ['visitedOn']],
  ['a name', { name: '张三' }, ['name']]
])('refuses %s', async (_name, fields, wrong) => {
  const { body, status } = await server.call('visits.mark', { ...markOf(await save()), ...fields }, officer)
  expect({ status, ...body }).toMatchObject({ status: 400, code: 'INVALID_INPUT', message: expect.stringMatching(/^[^a-z]*\p{Script=Han}.*。$/u) as string, fields: wrong })
  expect(await database.query('SELECT 1 FROM visit_marks')).toEqual([])
})

test('removed places are forgotten after a while, with their marks', async () => {
  const [kept, removed] = [await save(), await save()]
  for (const visitId of [kept, removed]) await mark(visitId)
  await server.value('visits.remove', { visitId: removed }, officer)
  later(24 * 89)
  await forgetFieldwork(server.dependencies.store, server.clock.now)
  expect(await database.query('SELECT 1 FROM visit_marks')).toHaveLength(2)
  later(24 * 2)
  await forgetFieldwork(server.dependencies.store, server.clock.now)
  expect(await database.query('SELECT id AS "visitId" FROM visits')).toEqual([{ visitId: kept }])
  expect(await database.query('SELECT visit_id AS "visitId" FROM visit_marks')).toEqual([{ visitId: kept }])
})
