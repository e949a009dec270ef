import { randomUUID } from 'node:crypto'
import { createAssistDesk } from '../../cloud/store/assistDesk'
import { assist, otherCode, placeAt } from '../support/assists'
import { signInAs } from '../support/editors'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { appGuide, bigGuide, cityGuide } from '../support/testGuides'
import { startTestServer, type TestServer } from '../support/testServer'

let database: TestDatabase
let server: TestServer
let officer: string
let resident: string

const hour = 3_600_000
const guideId = appGuide.id

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url, { settings: { rateLimitPerMinute: 1_000_000, assistMinutes: 15, cityGuides: [] } })
})
beforeEach(async () => {
  server.clock.now = new Date()
  await database.query('TRUNCATE assists, assist_codes, assist_guesses, residents')
  officer = await signInAs(server, database, 'volunteer')
  resident = await server.signIn()
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

const open = (token = officer, fields: object = {}) => server.value('assist.open', { guideId, ...fields }, token)
const join = (assistCode: string, token = resident) => server.call('assist.join', { assistCode }, token)
const watch = (assistId: string, token = officer) => server.value('assist.watch', { assistId }, token)
/** As if chance had brought this code. */
const draw = (code: string) => {
  const [openedAt, expiresAt] = [server.clock.now, new Date(server.clock.now.getTime() + 1000)]
  const rest = { officerName: '张三', station: '城东所', openedBy: 'phone', placeId: null, communityId: null }
  return server.dependencies.store.part(createAssistDesk).open({ id: randomUUID(), officerId: 'other', guideId, openedAt, expiresAt, ...rest }, code)
}
const later = (ms: number) => (server.clock.now = new Date(server.clock.now.getTime() + ms))

test('an officer opens a code of six digits for fifteen minutes, and one resident joins with it', async () => {
  const opened = await open()
  expect(opened.assistCode).toMatch(/^\d{6}$/)
  expect(opened).toMatchObject({ validSeconds: 900, expiresAt: new Date(server.clock.now.getTime() + 900_000).toISOString() })
  expect(await watch(opened.assistId)).toMatchObject({ state: 'waiting', guideId, place: null, heardAt: null, ticks: [] })
  const spaced = `${opened.assistCode.slice(0, 3)} ${opened.assistCode.slice(3)}`
  const { body } = await join(spaced)
  expect(body).toEqual({ ok: true, value: { assistId: opened.assistId, guideId, officerName: '', station: '', expiresAt: new Date(server.clock.now.getTime() + 2 * hour).toISOString(), validSeconds: 7200 } })
  expect(await watch(opened.assistId)).toMatchObject({ state: 'joined' })
})

test('both see the step and the ticks', async () => {
  const side = await assist(server, officer)
  const { assistId } = side
  const place = placeAt('sign-up', ['open-store'])
  expect(await server.value('assist.follow', { assistId, seq: 1, place }, side.resident)).toEqual({ ended: false, ticks: [] })
  expect(await watch(assistId)).toMatchObject({ place, heardAt: server.clock.now.toISOString() })
  const ticks = [{ stepId: 'open-store', tickId: 'open-store-seen' }]
  expect(await server.value('assist.tick', { assistId, seq: 1, ticks }, officer)).toMatchObject({ ticks, place })
  expect((await server.value('assist.follow', { assistId, seq: 2, place }, side.resident)).ticks).toEqual(ticks)
})

test('a telling that comes late changes nothing', async () => {
  const { assistId, resident: joined } = await assist(server, officer)
  const follow = (seq: number, stepId: string) => server.value('assist.follow', { assistId, seq, place: placeAt(stepId) }, joined)
  const tick = (seq: number, stepId: string) => server.value('assist.tick', { assistId, seq, ticks: [{ stepId, tickId: `${stepId}-seen` }] }, officer)
  for (const [seq, stepId] of [[3, 'allow-overlay'], [2, 'sign-up'], [3, 'open-store']] as const) {
    await follow(seq, stepId)
    await tick(seq, stepId)
  }
  expect(await watch(assistId)).toMatchObject({ place: { stepId: 'allow-overlay' }, ticks: [{ stepId: 'allow-overlay' }] })
})

describe('a code is for one resident', () => {
  test('who joined has it again, also after a lost answer and after its fifteen minutes', async () => {
    const { assistCode, assistId } = await open()
    const answers = await Promise.all(Array.from({ length: 20 }, () => join(assistCode)))
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    later(16 * 60_000)
    expect((await join(assistCode)).body).toMatchObject({ ok: true, value: { assistId, validSeconds: 7200 - 16 * 60 } })
  })

  test('of thirty people at once one has it, and the others are told', async () => {
    const { assistCode } = await open()
    const people = await Promise.all(Array.from({ length: 30 }, () => server.signIn()))
    const answers = await Promise.all(people.map(person => join(assistCode, person)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.filter(({ body }) => !body.ok && body.code === 'CONFLICT' && body.message === '这个码已经有人用了，请民警再出一个。')).toHaveLength(29)
    expect(await database.query('SELECT 1 FROM assists WHERE resident_id IS NOT NULL')).toHaveLength(1)
  })

  test('nobody joins his own', async () => {
    const { assistCode, assistId } = await open()
    expect((await join(assistCode, officer)).body).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('自己出的码') as string })
    expect(await watch(assistId)).toMatchObject({ state: 'waiting' })
  })

  test('after its time it is not found, and can be drawn again', async () => {
    const { assistCode, assistId } = await open()
    later(15 * 60_000)
    expect((await join(assistCode)).body).toMatchObject({ code: 'NOT_FOUND', message: expect.stringContaining('请民警再出一个') as string })
    expect(await watch(assistId)).toMatchObject({ state: 'expired' })
    expect(await draw(assistCode)).toBe(true)
    expect((await join(assistCode)).body).toMatchObject({ ok: true, value: { station: '城东所' } })
  })

  test('is never drawn while it lives, joined or not', async () => {
    const { assistCode } = await open()
    expect(await draw(assistCode)).toBe(false)
    await join(assistCode)
    expect(await draw(assistCode)).toBe(false)
  })

  test('no two that live are alike', async () => {
    const codes = await Promise.all(Array.from({ length: 300 }, () => open()))
    expect(new Set(codes.map(({ assistCode }) => assistCode)).size).toBe(300)
  })

  test('one that somebody has ended cannot be joined', async () => {
    const { assistCode, assistId } = await open()
    await server.value('assist.end', { assistId }, officer)
    expect((await join(assistCode)).body).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('已经结束') as string })
    expect(await watch(assistId)).toMatchObject({ state: 'ended' })
  })
})

describe('the end', () => {
  test.each(['officer', 'resident'])('comes from the %s, and the guide goes on alone', async by => {
    const { assistId, opened, resident: joined } = await assist(server, officer)
    const end = () => (by === 'officer' ? server.value('assist.end', { assistId }, officer) : server.value('assist.leave', { assistId }, joined))
    expect([await end(), await end()]).toEqual([{}, {}])
    expect(await server.value('assist.follow', { assistId, seq: 9, place: placeAt('sign-up') }, joined)).toEqual({ ended: true, ticks: [] })
    const tick = { assistId, seq: 9, ticks: [{ stepId: 'sign-up', tickId: 'sign-up-seen' }] }
    expect(await server.value('assist.tick', tick, officer)).toMatchObject({ state: 'ended', place: null, ticks: [] })
    expect((await join(opened.assistCode, joined)).status).toBe(409)
  })

  test('comes by itself two hours after joining', async () => {
    const { assistId, resident: joined } = await assist(server, officer)
    later(2 * hour - 1)
    expect((await server.value('assist.follow', { assistId, seq: 1, place: placeAt('sign-up') }, joined)).ended).toBe(false)
    later(1)
    expect((await server.value('assist.follow', { assistId, seq: 2, place: placeAt(null) }, joined)).ended).toBe(true)
    expect(await watch(assistId)).toMatchObject({ state: 'ended', place: { stepId: 'sign-up' } })
  })
})

test('an assist is nobody else’s: not another officer’s, not another resident’s', async () => {
  const { assistId, resident: joined } = await assist(server, officer)
  const other = await signInAs(server, database, 'admin')
  const place = placeAt('sign-up')
  for (const [action, input, token] of [
    ['assist.watch', { assistId }, other],
    ['assist.end', { assistId }, other],
    ['assist.tick', { assistId, seq: 1, ticks: [] }, other],
    ['assist.follow', { assistId, seq: 1, place }, resident],
    ['assist.leave', { assistId }, resident]
  ] as const) {
    expect({ action, status: (await server.call(action, input, token)).status }).toEqual({ action, status: 404 })
  }
  for (const action of ['assist.open', 'assist.watch', 'assist.tick', 'assist.end'] as const) {
    expect((await server.call(action, {}, joined)).status).toBe(403)
  }
  expect(await watch(assistId)).toMatchObject({ state: 'joined', place: null })
})

describe('guessing', () => {
  const wrong = async (count: number, token: string, code: string) => {
    const answers = []
    for (let i = 0; i < count; i += 1) answers.push((await join(otherCode(code), token)).status)
    return answers
  }

  test('ends after ten wrong codes, also for a right one, and begins again after ten minutes', async () => {
    const { assistCode } = await open()
    expect(await wrong(12, resident, assistCode)).toEqual([...Array<number>(10).fill(404), 429, 429])
    expect((await join(assistCode)).body).toMatchObject({ code: 'TOO_MANY', message: expect.stringContaining('10分钟') as string })
    expect((await join(assistCode, await server.signIn())).status).toBe(200)
    later(10 * 60_000 + 1)
    expect((await join((await open()).assistCode)).status).toBe(200)
  })

  test('gets no further with many at once', async () => {
    const { assistCode } = await open()
    const answers = await Promise.all(Array.from({ length: 60 }, (_, i) => join(i === 50 ? assistCode : otherCode(assistCode))))
    expect(answers.filter(({ status }) => status !== 429).length).toBeLessThanOrEqual(11)
  })

  test('is not evaded with ever new residents from one address', async () => {
    const { assistCode } = await open()
    for (let i = 0; i < 6; i += 1) await wrong(10, await server.signIn(), assistCode)
    expect((await join(assistCode)).status).toBe(429)
  })
})

describe('what cannot be is refused with the fields', () => {
  test.each<[object, string[]]>([
    [{ guideId: 'guide-unknown' }, ['guideId']],
    [{ guideId: cityGuide.id }, ['guideId']],
    [{ guideId: '__proto__' }, ['guideId']],
    [{ placeId: '13800138000' }, ['placeId']],
    [{ communityId: '32050119900101123x' }, ['communityId']],
    [{ residentName: '张三' }, ['residentName']]
  ])('opening with %j', async (fields, names) => {
    expect((await server.call('assist.open', { guideId, ...fields }, officer)).body).toMatchObject({ code: 'INVALID_INPUT', fields: names })
  })

  const codes = { empty: '', short: '12345', long: '1234567', letters: 'abcdef', fullWidth: '１２３４５６', emoji: '😀', huge: '1'.repeat(100_000), number: 123456, nothing: null }
  test.each(Object.entries(codes))('a code: %s', async (_name, assistCode) => {
    expect((await server.call('assist.join', { assistCode }, resident)).body).toMatchObject({ code: 'INVALID_INPUT', fields: ['assistCode'] })
  })

  test('places and ticks that no guide has', async () => {
    const { assistId, resident: joined } = await assist(server, officer)
    const follow = (place: object) => server.call('assist.follow', { assistId, seq: 1, place: { ...placeAt(null), ...place } }, joined)
    expect((await follow({ stepId: 'no-such-step' })).body).toMatchObject({ fields: ['place.stepId'] })
    expect((await follow({ done: ['open-store', 'constructor'] })).body).toMatchObject({ fields: ['place.done.1'] })
    const answers = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`ask-${i}`, 'yes']))
    expect((await follow({ answers })).body).toMatchObject({ fields: ['place.answers'] })
    expect((await follow({ done: ['old-sign-up'] })).status).toBe(200)
    const tick = (fields: object) => server.call('assist.tick', { assistId, seq: 1, ticks: [], ...fields }, officer)
    expect((await tick({ ticks: [{ stepId: 'step-1', tickId: 'step-1-seen' }] })).body).toMatchObject({ fields: ['ticks.0.stepId'] })
    expect((await tick({ ticks: [{ stepId: 'sign-up', tickId: 'other' }] })).body).toMatchObject({ fields: ['ticks.0.tickId'] })
    expect((await tick({ stuck: { stepId: 'sign-up', why: '电话 １３８-００１３-８０００' } })).body).toMatchObject({ fields: ['stuck.why'] })
    expect((await tick({ stuck: { stepId: 'sign-up', why: '\ud800字' } })).body).toMatchObject({ fields: ['stuck.why'] })
    expect((await tick({ stuck: { stepId: 'sign-up', why: '收不到短信，𠮷' } })).status).toBe(200)
  })
})

test('what is on in this city only can be opened where it is switched on, and everybody is told', async () => {
  const city = await startTestServer(database.url, { settings: { cityGuides: [cityGuide.id, 'guide-gone', bigGuide.id] } })
  expect(await city.value('guides.current', {})).toEqual({ switchedOn: [cityGuide.id] })
  expect((await city.call('assist.open', { guideId: cityGuide.id }, officer)).status).toBe(200)
  await city.close()
  expect(await server.value('guides.current', {})).toEqual({ switchedOn: [] })
})
