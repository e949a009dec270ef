import { randomUUID } from 'node:crypto'
import { assist } from '../support/assists'
import { signInAs } from '../support/editors'
import { enrol } from '../support/officers'
import { countedFromRows, countersNow, record, registrationTables, stuckFromRows, stuckNow, stuckRecord } from '../support/registrations'
import { startTestDatabase, type TestDatabase } from '../support/testDatabase'
import { allDone, appGuide, bigGuide, cardsGuide, cityGuide } from '../support/testGuides'
import { startTestServer, type TestServer } from '../support/testServer'

let database: TestDatabase
let server: TestServer
let token: string

beforeAll(async () => {
  database = await startTestDatabase()
  server = await startTestServer(database.url, { settings: { rateLimitPerMinute: 1_000_000 } })
})
beforeEach(async () => {
  server.clock.now = new Date()
  await database.query(`TRUNCATE ${registrationTables.join(', ')}, residents`)
  token = await server.signIn()
})
afterAll(async () => {
  await server.close()
  await database.remove()
})

const send = (input: object, by = token) => server.call('registration.record', input, by)
const value = (input: object, by = token) => server.value('registration.record', input as never, by)
const rows = () => database.query<Record<string, unknown>>('SELECT * FROM registrations ORDER BY community_id')
const counters = async () => (await countersNow(database)).map(({ counted, declined, handedOver, rejected, stuck }) => ({ counted, handedOver, stuck, declined, rejected }))
const none = { counted: 0, handedOver: 0, stuck: 0, declined: 0, rejected: 0 }

afterEach(async () => {
  expect(await countersNow(database)).toEqual(await countedFromRows(database))
  expect(await stuckNow(database)).toEqual(await stuckFromRows(database))
})

describe('counts once', () => {
  test('the first finished record of a resident and a guide', async () => {
    expect(await value(record())).toEqual({ recorded: true, counted: true })
    expect(await value(record())).toEqual({ recorded: true, counted: false })
    expect(await value(record(), await server.signIn())).toEqual({ recorded: true, counted: true })
    expect(await counters()).toEqual([{ ...none, counted: 2 }])
    expect(await rows()).toHaveLength(3)
  })

  test('a record sent twice, answered byte for byte, also with other content', async () => {
    const sent = record()
    const first = await send(sent)
    const others = [sent, { ...sent, outcome: 'declined' }, { ...sent, guideId: 'guide-unknown' }, { ...sent, recordId: sent.recordId.toUpperCase() }]
    for (const other of others) expect((await send(other)).text).toBe(first.text)
    expect(await counters()).toEqual([{ ...none, counted: 1 }])
  })

  test('twenty sendings of one record at once', async () => {
    const sent = record()
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(sent)))
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    expect(answers[0]?.body).toEqual({ ok: true, value: { recorded: true, counted: true } })
    expect(await rows()).toHaveLength(1)
  })

  test('twenty records of one guide at once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => value(record())))
    expect(answers.filter(({ counted }) => counted)).toHaveLength(1)
    expect(await counters()).toEqual([{ ...none, counted: 1 }])
  })

  test('not what is stuck, declined or a guide that is no registration; one who was stuck may still finish', async () => {
    expect(await value(stuckRecord('sign-up'))).toEqual({ recorded: true, counted: false })
    expect(await value(record({ outcome: 'declined', steps: [{ stepId: 'open-store', done: false }] }))).toMatchObject({ counted: false })
    expect(await value(record({ guideId: cardsGuide.id, steps: [{ stepId: 'look-up-cards', done: true }] }))).toMatchObject({ counted: false })
    expect(await value(record())).toMatchObject({ counted: true })
    expect(await counters()).toEqual([{ ...none, counted: 1, stuck: 1, declined: 1 }])
    expect(await stuckNow(database)).toEqual([{ guide_id: appGuide.id, step_id: 'sign-up', stuck: 1 }])
  })

  test('the same record id of two people is two records', async () => {
    const sent = record()
    expect([await value(sent), await value(sent, await server.signIn())]).toEqual(Array(2).fill({ recorded: true, counted: true }))
  })
})

describe('who helped, and where', () => {
  test('an assisted record names the officer, the place and the community of the assist', async () => {
    const officer = await signInAs(server, database, 'officer')
    const { assistId, resident } = await assist(server, officer, { placeId: 'hall-east', communityId: 'east-1' })
    await server.value('profile.save', { communityId: 'home-9' }, resident)
    server.clock.now = new Date(server.clock.now.getTime() + 300_000)
    const sent = record({ assistId, helper: 'self', placeId: 'elsewhere', communityId: 'west-2', ageSeconds: 60 })
    expect(await value(sent, resident)).toEqual({ recorded: true, counted: true })
    const [session] = await database.query<{ officer_id: string }>('SELECT officer_id FROM assists')
    expect(await rows()).toMatchObject([{ officer_id: session?.officer_id, helper: 'officer', place_id: 'hall-east', community_id: 'east-1', assist_id: assistId, seconds: 240 }])
  })

  test('a record of one’s own is put where it was done, or else where one is at home', async () => {
    await server.value('profile.save', { communityId: 'home-9' }, token)
    await value(record({ helper: 'family' }))
    await value(record({ communityId: 'west-2', placeId: 'hall-west' }))
    expect(await rows()).toMatchObject([
      { community_id: 'home-9', helper: 'family', officer_id: null, station: '' },
      { community_id: 'west-2', place_id: 'hall-west', helper: null }
    ])
  })

  test('an assist of somebody else, an unknown one and one of another guide are refused', async () => {
    const officer = await signInAs(server, database, 'officer')
    const { assistId, resident } = await assist(server, officer)
    expect((await send(record({ assistId }))).status).toBe(404)
    expect((await send(record({ assistId: randomUUID() }), resident)).status).toBe(404)
    const other = record({ assistId, guideId: bigGuide.id, steps: [{ stepId: 'step-1', done: true }], outcome: 'declined' })
    expect((await send(other, resident)).body).toMatchObject({ code: 'INVALID_INPUT', fields: ['guideId'] })
    expect(await rows()).toEqual([])
  })

  test('a record comes days after the assist has ended, and counts', async () => {
    const { assistId, resident } = await assist(server, await signInAs(server, database, 'officer'))
    server.clock.now = new Date(server.clock.now.getTime() + 5 * 86_400_000)
    expect(await value(record({ assistId, ageSeconds: 5 * 86_400 - 600 }), resident)).toMatchObject({ counted: true })
    expect(await rows()).toMatchObject([{ seconds: 600 }])
  })
})

describe('hand-over', () => {
  test('counts apart, each record for itself, and for the officer on any phone', async () => {
    const officer = await signInAs(server, database, 'volunteer')
    const sent = record({ handOver: true })
    expect(await value(sent, officer)).toEqual({ recorded: true, counted: true })
    expect(await value(sent, officer)).toEqual({ recorded: true, counted: true })
    expect(await value(record({ handOver: true, communityId: 'east-1' }), officer)).toEqual({ recorded: true, counted: true })
    expect(await value(record(), officer)).toEqual({ recorded: true, counted: true })
    expect((await counters()).map(({ counted, handedOver }) => [counted, handedOver]).sort()).toEqual([[0, 1], [1, 1]])
    expect(await database.query("SELECT target FROM audit_log WHERE action = 'registration.record'")).toHaveLength(2)
  })

  test('is not put down to a colleague who signs in on that phone later', async () => {
    const sent = record({ handOver: true, handOverBy: '李 四' })
    const [one, other] = [await enrol(server, '李四'), await enrol(server, '王五')]
    expect((await send(sent, other.token)).body).toMatchObject({ code: 'FORBIDDEN', message: expect.stringContaining('另一位同事') as string })
    expect(await rows()).toEqual([])
    expect(await value(sent, one.token)).toEqual({ recorded: true, counted: true })
    expect(await rows()).toMatchObject([{ officer_name: '李四' }])
  })

  test('is for officers only', async () => {
    expect((await send(record({ handOver: true }))).body).toMatchObject({ code: 'FORBIDDEN', message: expect.stringContaining('登录') as string })
    expect(await rows()).toEqual([])
  })

  test('keeps nothing with the resident whom the officer’s phone is otherwise', async () => {
    const officer = await signInAs(server, database, 'officer')
    await value(record({ handOver: true }), officer)
    expect((await server.value('profile.export', {}, officer)).tables.registrations).toEqual([])
    await server.value('profile.erase', {}, officer)
    expect(await rows()).toHaveLength(1)
  })
})

describe('the day', () => {
  const dayBy = async (input: object) => {
    await value(input)
    return (await database.query<{ day: string }>('SELECT day::text FROM registration_counters')).map(({ day }) => day)
  }

  test('is the day in China when it was done', async () => {
    server.clock.now = new Date('2026-11-21T16:30:00Z')
    expect(await dayBy(record())).toEqual(['2026-11-22'])
  })

  test('is right when it is sent later, whatever the phone’s clock says', async () => {
    server.clock.now = new Date('2026-11-21T16:30:00Z')
    expect(await dayBy(record({ ageSeconds: 3600 }))).toEqual(['2026-11-21'])
  })

  test('is at most thirty days ago', async () => {
    expect((await send(record({ ageSeconds: 30 * 86_400 }))).status).toBe(200)
    expect((await send(record({ ageSeconds: 30 * 86_400 + 1 }))).body).toMatchObject({ fields: ['ageSeconds'] })
  })
})

describe('steps', () => {
  const shuffled = [...allDone].reverse()
  test.each<[string, object]>([
    ['in any order', { steps: shuffled }],
    ['of the other way through the guide', { steps: [...allDone, { stepId: 'block-calls', done: true }] }],
    ['without those that may be left out', { steps: allDone.slice(0, 2) }],
    ['that may be left out and were', { steps: [...allDone.slice(0, 2), { stepId: 'allow-overlay', done: false }] }],
    ['of an earlier version, without those that came later', { steps: [{ stepId: 'open-store', done: true }, { stepId: 'old-sign-up', done: true }] }]
  ])('are good %s', async (_name, fields) => {
    expect(await value(record(fields))).toEqual({ recorded: true, counted: true })
  })

  const inChinese = /^[^A-Za-z]*\p{Script=Han}+.*。$/u
  test.each<[string, object, string[]]>([
    ['an unknown guide', { guideId: 'guide-unknown' }, ['guideId']],
    ['a guide that is off here', { guideId: cityGuide.id, steps: [{ stepId: 'open-bell', done: true }] }, ['guideId']],
    ['a step that does not exist', { steps: [...allDone, { stepId: 'no-such-step', done: true }] }, ['steps.3.stepId']],
    ['steps of another guide', { guideId: bigGuide.id }, ['steps.0.stepId', 'steps.1.stepId', 'steps.2.stepId']],
    ['a name that every object has', { steps: [{ stepId: 'constructor', done: true }] }, ['steps.0.stepId']],
    ['finished without a required step', { steps: allDone.slice(1) }, ['steps']],
    ['finished with a required step not done', { steps: [...allDone.slice(1), { stepId: 'open-store', done: false }] }, ['steps']],
    ['a retired step not done in place of a required one', { steps: [{ stepId: 'open-store', done: true }, { stepId: 'old-sign-up', done: false }] }, ['steps']],
    ['stuck nowhere', { outcome: 'stuck' }, ['stuckAtStepId']],
    ['stuck at no step of the guide', { outcome: 'stuck', stuckAtStepId: 'step-1' }, ['stuckAtStepId']],
    ['finished and stuck', { stuckAtStepId: 'sign-up' }, ['stuckAtStepId']],
    ['a phone number for a place', { placeId: '13800138000' }, ['placeId']],
    ['an ID number for a community', { communityId: '320501199001011234' }, ['communityId']],
    ['an ID number in groups', { communityId: '320501-19900101-123x' }, ['communityId']],
    ['a hand-over with an assist', { handOver: true, assistId: randomUUID() }, ['handOver']]
  ])('are refused: %s', async (_name, fields, names) => {
    const by = 'handOver' in fields ? await signInAs(server, database, 'officer') : token
    const { body } = await send(record(fields), by)
    expect(body).toMatchObject({ code: 'INVALID_INPUT', fields: names, message: expect.stringMatching(inChinese) as string })
    expect(await rows()).toEqual([])
  })

  test.each<[string, object, string[]]>([
    ['a step named twice', { steps: [allDone[0], allDone[0]] }, ['steps']],
    ['no steps', { steps: [] }, ['steps']],
    ['a hundred thousand steps', { steps: Array.from({ length: 5000 }, (_, i) => ({ stepId: `step-${i}`, done: true })) }, ['steps']],
    ['an emoji', { guideId: '😀' }, ['guideId']],
    ['words for done', { steps: [{ stepId: 'sign-up', done: '是' }] }, ['steps.0.done']],
    ['no id', { recordId: 'first' }, ['recordId']],
    ['a day from the future', { ageSeconds: -86_400 }, ['ageSeconds']],
    ['half a second', { ageSeconds: 0.5 }, ['ageSeconds']],
    ['somebody else', { residentId: 'x' }, ['residentId']]
  ])('are no input: %s', async (_name, fields, names) => {
    expect((await send(record(fields))).body).toMatchObject({ code: 'INVALID_INPUT', fields: names })
  })
})

test('a guide of this city can be recorded where it is switched on', async () => {
  const city = await startTestServer(database.url, { settings: { cityGuides: [cityGuide.id] } })
  const sent = record({ guideId: cityGuide.id, steps: [{ stepId: 'open-bell', done: true }] })
  expect(await city.value('registration.record', sent, token)).toEqual({ recorded: true, counted: true })
  await city.close()
})

test('loses and doubles nothing when every reply of a storm is lost once and everything is sent again', async () => {
  const people = await Promise.all(Array.from({ length: 20 }, () => server.signIn()))
  const sent = people.flatMap(person => Array.from({ length: 5 }, (_, i) => ({ person, input: i % 2 ? stuckRecord('sign-up') : record() })))
  const first = await Promise.all(sent.map(({ input, person }) => send(input, person)))
  const second = await Promise.all(sent.map(({ input, person }) => send(input, person)))
  expect(second.map(({ text }) => text)).toEqual(first.map(({ text }) => text))
  expect(await counters()).toEqual([{ ...none, counted: 20, stuck: 40 }])
})

test('everything about a resident is exported, and erased but for the counters', async () => {
  const { assistId, resident } = await assist(server, await signInAs(server, database, 'officer'))
  await value(record({ assistId }), resident)
  const { tables } = await server.value('profile.export', {}, resident)
  expect([tables.assists, tables.registrations, tables.registration_counted].map(each => each?.length)).toEqual([1, 1, 1])
  const { residentId } = await server.value('session.open', {}, resident)
  const before = await countersNow(database)
  await server.value('profile.erase', {}, resident)
  for (const table of registrationTables) expect(JSON.stringify(await database.query(`SELECT * FROM ${table}`))).not.toContain(residentId)
  expect(await countersNow(database)).toEqual(before)
  await database.query('TRUNCATE registration_counters')
})
