import { randomUUID } from 'node:crypto'
import type { ActionInput } from '../../contract/actions'
import { publishTexts } from '../support/editors'
import { picture } from '../support/pictures'
import { signInAtStation } from '../support/staff'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { startTestServer, type TestServer } from '../support/testServer'
import { uploaded } from '../support/uploads'

let database: TestDatabase
let server: TestServer
let officer: string
let colleague: string
let stranger: string
let admin: string

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url, { settings: { rateLimitPerMinute: 1_000_000 } })
  officer = await signInAtStation(server, database, '城东派出所', '陈立')
  colleague = await signInAtStation(server, database, '城东派出所', '周敏', 'reviewer')
  stranger = await signInAtStation(server, database, '城西派出所', '吴越')
  admin = await signInAtStation(server, database, '市局', '郑安', 'admin')
  const areas = [{ id: 'east-1', name: '幸福里社区', station: '城东派出所' }, { id: 'west-1', name: '河西社区', station: '城西派出所' }]
  await publishTexts(server, { areas: [areas] })
})
beforeEach(async () => {
  server.clock.now = new Date('2026-11-22T02:00:00Z')
  await database.query('TRUNCATE activities, activity_photos, evidence, evidence_removals')
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

type Request = ActionInput<'activity.log'>
const activity = (fields: Partial<Request> = {}): Request => ({ activityId: randomUUID(), day: '2026-11-21', venue: 'community', placeText: '幸福里广场', people: 60, materials: { poster: 4, leaflet: 120 }, ...fields })
const log = (fields: Partial<Request> = {}, token = officer) => server.value('activity.log', activity(fields), token)
const list = (token = officer, fields = {}) => server.value('activity.list', { from: '2026-11-16', to: '2026-11-22', ...fields }, token)
const refusal = async (fields: Partial<Request>, token = officer) => (await server.call('activity.log', activity(fields), token)).body

describe('an activity', () => {
  test('is written down once for each id, however often it is sent', async () => {
    const input = activity({ communityId: 'east-1', partners: ['社区居委会', '建设银行'], note: '早市上讲刷单' })
    const all = await Promise.all(Array.from({ length: 8 }, () => server.value('activity.log', input, officer)))
    const [first] = all
    expect(all).toEqual(Array(8).fill(first))
    expect(first).toMatchObject({ station: '城东派出所', people: 60, materials: { poster: 4, leaflet: 120, foldout: 0, board: 0, banner: 0 }, partners: ['社区居委会', '建设银行'], by: '陈立', version: 1 })
    expect(await server.value('activity.log', { ...input, people: 999 }, officer)).toEqual(first)
    expect(await list(colleague)).toMatchObject({ activities: [first], totals: { activities: 1, people: 60 }, station: '城东派出所', stations: [] })
  })

  test('is one station’s: another neither sees nor changes it', async () => {
    const kept = await log()
    expect((await list(stranger)).activities).toEqual([])
    const unknown = (await server.call('activity.restore', { activityId: randomUUID() }, stranger)).text
    const { activityId } = kept
    const attempts = [
      server.call('activity.log', activity({ activityId }), stranger),
      server.call('activity.change', { ...activity({ activityId }), version: 1 }, stranger),
      server.call('activity.remove', { activityId }, stranger),
      server.call('activity.restore', { activityId }, stranger),
      server.call('activity.photo', { activityId, photoId: randomUUID(), evidenceId: randomUUID() }, stranger),
      server.call('activity.picture', { activityId, photoId: randomUUID() }, stranger)
    ]
    for (const { status, text } of await Promise.all(attempts)) expect({ status, text }).toEqual({ status: 404, text: unknown })
    expect((await list()).activities).toEqual([kept])
    const asked = await server.call('activity.list', { from: '2026-11-16', to: '2026-11-22', stationId: '城东派出所' }, stranger)
    expect(asked.body).toMatchObject({ code: 'FORBIDDEN', fields: ['stationId'] })
  })

  test('is seen by administrators, of one station or of all', async () => {
    await log()
    await log({ people: 5 }, stranger)
    expect(await list(admin)).toMatchObject({ totals: { activities: 2, people: 65 }, station: null, stations: ['城东派出所', '城西派出所'] })
    expect(await list(admin, { stationId: '城西派出所' })).toMatchObject({ totals: { activities: 1, people: 5 }, station: '城西派出所' })
  })

  test('is written down by volunteers too, who reach neither briefs nor assessments; residents reach nothing', async () => {
    const volunteer = await signInAtStation(server, database, '城东派出所', '小马', 'volunteer')
    const resident = await server.signIn()
    const week = { weekOf: '2026-11-16' }
    const forStaff = { 'activity.log': activity(), 'activity.list': { from: '2026-11-16', to: '2026-11-22' }, 'activity.remove': { activityId: randomUUID() } } as const
    const forReaders = {
      'brief.make': week,
      'brief.export': week,
      'assessment.read': { month: '2026-11' },
      'assessment.export': { month: '2026-11', format: 'csv' }
    } as const
    const inputs = { ...forStaff, ...forReaders }
    for (const action of Object.keys(inputs) as (keyof typeof inputs)[]) {
      expect((await server.call(action, inputs[action])).status).toBe(401)
      expect((await server.call(action, inputs[action], resident)).status).toBe(403)
      expect((await server.call(action, inputs[action], volunteer)).status).toBe(action in forStaff ? 200 : 403)
    }
  })
})

describe('what is written down', () => {
  test.each<[string, Partial<Request>, string]>([
    ['a phone number in the place', { placeText: '找13800138000报名' }, 'placeText'],
    ['an ID number in the note', { note: '来的人里有 11010519491231002X' }, 'note'],
    ['a name in the note', { note: '张大爷讲了自己的经历' }, 'note'],
    ['a phone number of a partner', { partners: ['社区居委会', '电话１３８００１３８０００'] }, 'partners.1'],
    ['a day that is none', { day: '2026-02-30' }, 'day'],
    ['a day to come', { day: '2026-11-24' }, 'day'],
    ['a day long past', { day: '2025-10-01' }, 'day'],
    ['signs that cannot be kept', { note: '\ud800' }, 'note'],
    ['less than one person', { people: -1 }, 'people'],
    ['half a poster', { materials: { poster: 0.5 } }, 'materials.poster'],
    ['seven photos', { photoIds: Array.from({ length: 7 }, () => randomUUID()) }, 'photoIds']
  ])('may not be %s', async (_, fields, field) => {
    expect(await refusal(fields)).toMatchObject({ ok: false, code: 'INVALID_INPUT', fields: [field] })
  })

  test('may name days, and the own communities only', async () => {
    await log({ note: '从2026年11月18日起讲了3场', communityId: 'east-1' })
    expect(await refusal({ communityId: 'west-1' })).toMatchObject({ code: 'FORBIDDEN', fields: ['communityId'] })
  })
})

describe('a change', () => {
  test('counts once, and what a colleague changed meanwhile is not overwritten but named', async () => {
    const { activityId } = await log()
    const mine = { ...activity({ activityId, people: 80 }), version: 1 }
    const changed = await server.value('activity.change', mine, officer)
    expect(changed).toMatchObject({ people: 80, version: 2 })
    expect(await server.value('activity.change', mine, officer)).toEqual(changed)
    const late = await server.call('activity.change', { ...activity({ activityId, people: 70 }), version: 1 }, colleague)
    expect(late.body).toMatchObject({ code: 'CONFLICT', message: '陈立在11月22日10:00改过这次活动。您写的还在，请对照新的内容再保存。' })
    expect((await list()).activities).toEqual([changed])
  })

  test('a removal can be undone, with the pictures', async () => {
    const photoId = randomUUID()
    const { activityId } = await log({ photoIds: [photoId] })
    await server.value('activity.photo', { activityId, photoId, evidenceId: await uploaded(server, await picture(), officer) }, officer)
    for (let i = 0; i < 2; i += 1) await server.value('activity.remove', { activityId }, officer)
    expect(await list()).toMatchObject({ activities: [], totals: { activities: 0, people: 0 } })
    expect(await server.value('activity.restore', { activityId }, colleague)).toMatchObject({ people: 60, arrived: [photoId] })
    expect((await list()).totals.activities).toBe(1)
  })

  test('what was removed before it arrived counts for nothing when it comes, and does not come back', async () => {
    const input = activity()
    await server.value('activity.remove', { activityId: input.activityId }, officer)
    expect((await server.call('activity.log', input, officer)).status).toBe(404)
    expect((await server.call('activity.restore', { activityId: input.activityId }, officer)).status).toBe(404)
    expect((await list()).activities).toEqual([])
  })
})

describe('a photo', () => {
  test('comes smaller and without its place, is kept once, and is no evidence of the officer any more', async () => {
    const photoId = randomUUID()
    const { activityId } = await log({ photoIds: [photoId] })
    const evidenceId = await uploaded(server, await picture({ width: 1600, height: 900, camera: 'Pixel' }), officer)
    const input = { activityId, photoId, evidenceId }
    const kept = await server.value('activity.photo', input, officer)
    expect(kept.arrived).toEqual([photoId])
    expect(await server.value('activity.photo', input, officer)).toEqual(kept)
    const { base64, ...size } = await server.value('activity.picture', { activityId, photoId }, colleague)
    expect(size).toEqual({ mediaType: 'image/jpeg', width: 1200, height: 675 })
    expect(Buffer.from(base64, 'base64').includes('Pixel')).toBe(false)
    expect(await database.query('SELECT 1 FROM evidence')).toEqual([])
    expect(await database.query('SELECT 1 FROM evidence_removals')).toHaveLength(1)
    await server.value('activity.change', { ...activity({ activityId, photoIds: [] }), version: 1 }, officer)
    expect(await database.query('SELECT 1 FROM activity_photos')).toEqual([])
  })

  test('is nobody else’s: what another person has sent is not taken', async () => {
    const photoId = randomUUID()
    const { activityId } = await log({ photoIds: [photoId] })
    const evidenceId = await uploaded(server, await picture(), stranger)
    const { body } = await server.call('activity.photo', { activityId, photoId, evidenceId }, officer)
    expect(body).toMatchObject({ code: 'INVALID_INPUT', fields: ['evidenceId'] })
    expect((await server.call('activity.photo', { activityId, photoId: randomUUID(), evidenceId }, stranger)).status).toBe(404)
  })
})

test.each([
  ['the end before the start', { from: '2026-11-22', to: '2026-11-16' }, ['from', 'to']],
  ['ten years', { from: '2016-11-22', to: '2026-11-22' }, ['from', 'to']],
  ['a day that is none', { from: '2026-02-30', to: '2026-11-22' }, ['from']]
])('a list of %s is refused with a sentence', async (_, period, fields) => {
  expect((await server.call('activity.list', period, officer)).body).toMatchObject({ code: 'INVALID_INPUT', fields })
})
